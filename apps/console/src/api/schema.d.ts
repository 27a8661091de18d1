export interface paths {
    "/livez": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process answers */
        get: operations["livez"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The service takes requests */
        get: operations["readyz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Numbers for a collector, in the text format of Prometheus */
        get: operations["metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/refused-attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Commands that were refused
         * @description Newest first, within your facilities. Nothing of them is in the log.
         *
         *     Roles: director.
         */
        get: operations["listRefusedAttempts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who read the identities and paths of clients
         * @description Newest first, of clients of your facilities. Of a person, or of a client, when you say which.
         *
         *     Roles: director.
         */
        get: operations["listReads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show how the views and publication stand
         * @description Roles: operator, director.
         */
        get: operations["getViews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/views/rebuilds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rebuild the views from the log
         * @description Rows are made next to those in use, which go on answering and fall behind until the new ones take their place.
         *
         *     Roles: operator.
         */
        post: operations["rebuildViews"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/views/parked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List parked clients, each with the reason
         * @description Roles: operator, director.
         */
        get: operations["listParkedClients"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/views/parked/{clientId}/retries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retry a parked client
         * @description Makes the rows of this client again from the first event on.
         *
         *     Roles: operator.
         */
        post: operations["retryParkedClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/definitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show how each figure is counted
         * @description Roles: front-desk, clinician, utilization-review, director, analyst, partner, operator.
         */
        get: operations["getDefinitions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow that something changed, as server-sent events
         * @description Sends `change` when something was recorded at your facilities, and every 15 seconds. It holds the log position, whether the views still lack a part of it, at which facilities, and what it touched. It names no client. What another facility records of a client of yours comes with the next change of your own. The stream ends after ten minutes. Without `Accept: text/event-stream`, the present message alone, as JSON.
         *
         *     Roles: front-desk, clinician, utilization-review, director, analyst, partner, operator.
         */
        get: operations["followChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demo/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move the service's clock forward
         * @description Roles: director, operator. Only with the demo issuer.
         */
        post: operations["moveClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demo/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The demo issuer's public keys */
        get: operations["demoKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/facilities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The facilities that you may see
         * @description Roles: front-desk, clinician, utilization-review, director, analyst, partner, operator.
         */
        get: operations["listFacilities"];
        put?: never;
        /**
         * Open a facility
         * @description Roles: operator, director.
         */
        post: operations["openFacility"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/facilities/{code}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a facility from a day on
         * @description Rejected while clients are placed there now, also on leave or in aftercare, unless `clientsRemain` is true. Directors see the client IDs.
         *
         *     Roles: operator, director.
         */
        post: operations["closeFacility"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/facilities/{code}/pack-adoptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adopt a published rule pack from a day on
         * @description Roles: operator, director.
         */
        post: operations["adoptPack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/facilities/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One facility
         * @description Roles: front-desk, clinician, utilization-review, director, analyst, partner, operator.
         */
        get: operations["getFacility"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/programs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The programs of the facilities that you may see
         * @description Roles: front-desk, clinician, utilization-review, director, analyst, partner, operator.
         */
        get: operations["listPrograms"];
        put?: never;
        /**
         * Open a program at a facility
         * @description Roles: operator, director.
         */
        post: operations["openProgram"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/programs/{code}/offer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Restate what a program offers, from now on
         * @description Roles: operator, director.
         */
        put: operations["changeProgram"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/programs/{code}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a program from a day on
         * @description Rejected while clients are placed there now, also on leave or in aftercare, unless `clientsRemain` is true. Directors see the client IDs.
         *
         *     Roles: operator, director.
         */
        post: operations["closeProgram"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/programs/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One program
         * @description Roles: front-desk, clinician, utilization-review, director, analyst, partner, operator.
         */
        get: operations["getProgram"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rule-packs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The published rule packs
         * @description Roles: front-desk, clinician, utilization-review, director, analyst, partner, operator.
         */
        get: operations["listRulePacks"];
        put?: never;
        /**
         * Publish a rule pack
         * @description The body is the pack as its author wrote it, in YAML. What it extends must be published before it. A published version is never edited.
         *
         *     Roles: operator, director.
         */
        post: operations["publishRulePack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rule-packs/{id}/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One version of a rule pack, flattened
         * @description Roles: front-desk, clinician, utilization-review, director, analyst, partner, operator.
         */
        get: operations["getRulePack"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rule-packs/{id}/{version}/comparison/{otherId}/{otherVersion}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare two versions of a rule pack, or two rule packs
         * @description Rule by rule, in plain sentences. ID, version, and hash are not compared.
         *
         *     Roles: front-desk, clinician, utilization-review, director, analyst, partner, operator.
         */
        get: operations["compareRulePacks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the clients of your facilities and their current placements
         * @description Without names: search, or ask for an identity.
         *
         *     Roles: front-desk, clinician, utilization-review, director.
         */
        get: operations["listClients"];
        put?: never;
        /**
         * Register a client, by name or anonymously
         * @description A person whom the facility knows by name and date of birth, or by record number, is rejected unless `anotherPerson` is true. Ask for a match first: it also finds weaker similarity.
         *
         *     Roles: front-desk, clinician, director.
         */
        post: operations["registerClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look up client names by ID, for a whole page
         * @description IDs are in the body, so that no list of clients stands in a URL.
         *
         *     Roles: front-desk, clinician, utilization-review, director.
         */
        post: operations["namesOfClients"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/path": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A client's path: every entry with both its times, corrections struck through, verdicts and findings
         * @description A page of entries, the newest first: `next` leads to older ones. Within a page they are in the order of the path. Only the first page has the lanes. Clinicians and directors are answered the free text too. Read from the log, so never behind; the ETag is there when `knownAt` is omitted.
         *
         *     Roles: front-desk, clinician, utilization-review, director.
         */
        get: operations["getPath"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/placements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where a client was, from when to when
         * @description Half-open periods: one lasts from its own instant until just before the one that closes it. `asOf` excludes those that begin later.
         *
         *     Roles: front-desk, clinician, utilization-review, director.
         */
        get: operations["listPlacements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/census": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who was placed where at an instant, as it was known at another
         * @description Counts for everyone who may ask; `placements=true` takes a role that may see paths.
         *
         *     Roles: front-desk, clinician, utilization-review, director, analyst.
         */
        get: operations["getCensus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/census/flow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count who came and went between two instants or days
         * @description Roles: front-desk, clinician, utilization-review, director, analyst.
         */
        get: operations["getFlow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/census/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare the census at two as-of times, and say why it differs
         * @description The window is half-open, as that of the flow: from `beforeAsOf` on and before `asOf`. Each step happened since, or was learned since. Roles that see no paths get the counts alone.
         *
         *     Roles: front-desk, clinician, utilization-review, director, analyst.
         */
        get: operations["compareCensus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The transition audit: one row for each move
         * @description Who moved whom, from where to where, when, why, and with what rule check result. Filters and sorting work on every column.
         *
         *     Roles: clinician, utilization-review, director, analyst.
         */
        get: operations["listTransitions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transitions/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count transitions by verdict, facility, move, level, rule, reason, recorder, and approver
         * @description The same filters as the list. Choosing a counted value lists as many transitions as its count says.
         *
         *     Roles: clinician, utilization-review, director, analyst.
         */
        get: operations["countTransitions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/transitions.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The transition audit as CSV, safe to open in a spreadsheet
         * @description The same filters and order; all rows, whatever the page.
         *
         *     Roles: clinician, utilization-review, director, analyst.
         */
        get: operations["exportTransitions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/placements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List placement periods across clients
         * @description Pseudonymous. `level` with `duringFrom` and `duringTo` finds who was at a level at any time of a half-open window.
         *
         *     Roles: clinician, utilization-review, director, analyst.
         */
        get: operations["listPlacementPeriods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/placements.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export placement periods as CSV, safe to open in a spreadsheet
         * @description Roles: clinician, utilization-review, director, analyst.
         */
        get: operations["exportPlacementPeriods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/obligations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List obligations across clients, met and ended ones too
         * @description Pseudonymous.
         *
         *     Roles: clinician, utilization-review, director, analyst.
         */
        get: operations["listObligations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/obligations.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export obligations as CSV, safe to open in a spreadsheet
         * @description Roles: clinician, utilization-review, director, analyst.
         */
        get: operations["exportObligations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/data-dictionary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Describe every column of the moves, placements, and obligations
         * @description The rows and this page come from one declaration. CSV headers are the JSON names.
         *
         *     Roles: clinician, utilization-review, director, analyst.
         */
        get: operations["getDataDictionary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/census/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the census board by program, by facility, and in total
         * @description Opening, in, out, in treatment, places, leave, referrals, planned moves, and who has no authorization. `census/board/clients` lists whom each figure counts.
         *
         *     Roles: front-desk, clinician, utilization-review, director, analyst.
         */
        get: operations["getBoard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/census/board/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List whom one figure of the board counts
         * @description As many rows as the figure says. Pseudonymous.
         *
         *     Roles: front-desk, clinician, utilization-review, director.
         */
        get: operations["listBoardClients"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/census.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export the groups of the census as CSV, safe to open in a spreadsheet
         * @description The same filters and groups as the census. Every line says as of when, and as known at what time.
         *
         *     Roles: front-desk, clinician, utilization-review, director, analyst.
         */
        get: operations["exportCensus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/census/board.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export the census board as CSV, safe to open in a spreadsheet
         * @description A line for each program at a level, then for each facility, then the total, with the figures of the board.
         *
         *     Roles: front-desk, clinician, utilization-review, director, analyst.
         */
        get: operations["exportBoard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export the clients of your facilities as CSV, safe to open in a spreadsheet
         * @description The same filters as the list, one line for each client, without names; all clients, whatever the page.
         *
         *     Roles: front-desk, clinician, utilization-review, director.
         */
        get: operations["exportClients"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show how long stays last and how they end, for the admissions of a window
         * @description Cumulative incidence by competing outcome (Aalen-Johansen) with a 95% band, number at risk, quartiles, and readmissions. Stays that go on are cut off at `asOf`.
         *
         *     Roles: front-desk, clinician, utilization-review, director, analyst.
         */
        get: operations["getStays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stays/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the stays that these figures count
         * @description Pseudonymous.
         *
         *     Roles: clinician, utilization-review, director, analyst.
         */
        get: operations["listStays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/flows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show how stays move from level to level, for the admissions of a window
         * @description Unrolled by changes of level or by 30 days; at most seven columns. `flows/stays` lists whom each link counts.
         *
         *     Roles: front-desk, clinician, utilization-review, director, analyst.
         */
        get: operations["getLevelFlows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/flows/stays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the stays that one link of the flows counts
         * @description Pseudonymous.
         *
         *     Roles: clinician, utilization-review, director, analyst.
         */
        get: operations["listFlowStays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit-packets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make an audit packet of transitions or clients
         * @description Nothing is stored: its as-of time is part of it. The same terms give the same packet and `packetId`. Making it is recorded as a read of every client in it.
         *
         *     Roles: utilization-review, director.
         */
        post: operations["makeAuditPacket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit-packets.ndjson": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make the same packet as a file, one client a line
         * @description The first line is the cover: everything but the clients.
         *
         *     Roles: utilization-review, director.
         */
        post: operations["exportAuditPacket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/worklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List open obligations: upcoming, due, and overdue, and missed ones on request
         * @description Non-conforming moves to review, proposals that wait for an approval, and planned moves whose day has passed are obligations too. Overdue at any past instant.
         *
         *     Roles: front-desk, clinician, utilization-review, director.
         */
        get: operations["getWorklist"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/worklist/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count open obligations by state, role, deadline, and facility
         * @description The same filters as the worklist. Choosing a counted value lists as many obligations as its count says.
         *
         *     Roles: front-desk, clinician, utilization-review, director.
         */
        get: operations["countWorklist"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/worklist/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The worklist, one line for each client, with the obligations inside
         * @description The client with the most pressing obligation first. The same filters; a line holds every obligation of the client that they select.
         *
         *     Roles: front-desk, clinician, utilization-review, director.
         */
        get: operations["getClientWorklist"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/worklist/clients.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export the worklist as CSV, one line for each client
         * @description The same filters and order; all clients, whatever the page.
         *
         *     Roles: front-desk, clinician, utilization-review, director.
         */
        get: operations["exportClientWorklist"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List proposed moves and edits across clients
         * @description Those that wait for an answer, unless `state` asks for others. As they stood at `asOf`.
         *
         *     Roles: front-desk, clinician, utilization-review, director.
         */
        get: operations["listProposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/proposals.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export proposed moves and edits as CSV, safe to open in a spreadsheet
         * @description Roles: front-desk, clinician, utilization-review, director.
         */
        get: operations["exportProposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/planned-moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List planned moves across clients
         * @description By default, plans that are neither carried out nor canceled. `state` selects: `planned`, `passed` (its day has passed), and `overtaken` (the client has left). As of `asOf`.
         *
         *     Roles: front-desk, clinician, utilization-review, director.
         */
        get: operations["listPlannedMoves"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/planned-moves.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export planned moves as CSV, safe to open in a spreadsheet
         * @description Roles: front-desk, clinician, utilization-review, director.
         */
        get: operations["exportPlannedMoves"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/tasks/{task}/assignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a task of the worklist, give it to a colleague, or give it back
         * @description The owner of a task or a director can change it. While nobody has it, anyone of its role can. When two people take the same task, the second gets `task-owner-changed`: load the worklist again for its owner, to send as `from`. Changing hands ends a snooze.
         *
         *     Roles: front-desk, clinician, utilization-review, director.
         */
        post: operations["assignTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/tasks/{task}/snooze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Snooze a task until a time, or end the snooze
         * @description A snoozed task stays in the worklist; `snoozed` selects by it. A snooze that ends after the due time needs `pastDue`.
         *
         *     Roles: front-desk, clinician, utilization-review, director.
         */
        post: operations["snoozeTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/aftercare-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record the plan for aftercare
         * @description Roles: clinician, director.
         */
        post: operations["planAftercare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/aftercare-starts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start aftercare
         * @description Roles: clinician, director.
         */
        post: operations["startAftercare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/aftercare-contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a contact in aftercare
         * @description Roles: clinician, director.
         */
        post: operations["recordAftercareContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/aftercare-ends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End aftercare
         * @description Roles: clinician, director.
         */
        post: operations["endAftercare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record an assessment
         * @description Roles: clinician, director.
         */
        post: operations["recordAssessment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/entry-reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Review an assessment or a non-conforming move
         * @description Roles: director.
         */
        post: operations["reviewEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/recommendations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Recommend a level of care
         * @description Roles: clinician, director.
         */
        post: operations["recommendLevel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/coverage-verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record what coverage was found
         * @description Roles: front-desk, clinician, utilization-review, director.
         */
        post: operations["verifyCoverage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/authorizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a payer's authorization
         * @description Roles: utilization-review, director.
         */
        post: operations["recordAuthorization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/certifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a physician's certification of hours
         * @description Roles: clinician, utilization-review, director.
         */
        post: operations["recordCertification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/admissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Admit the client to a level of care
         * @description Roles: clinician, director.
         */
        post: operations["admitClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/level-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Step up, step down or transfer
         * @description With rights at the facility that the client leaves, you can transfer to another facility of the provider. From then on that facility sees the client.
         *
         *     Roles: clinician, director.
         */
        post: operations["changeLevel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/arrivals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept the arrival of a client who was transferred here
         * @description Roles: front-desk, clinician, director.
         */
        post: operations["acceptArrival"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/phase-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change the phase within a program
         * @description Roles: clinician, director.
         */
        post: operations["changePhase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set the schedule of a placement
         * @description Roles: front-desk, clinician, director.
         */
        post: operations["setSchedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/leaves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that a leave began
         * @description Roles: clinician, director.
         */
        post: operations["startLeave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/leave-ends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that a leave ended
         * @description Roles: clinician, director.
         */
        post: operations["endLeave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/referrals-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refer the client to another provider, expected back
         * @description Roles: clinician, director.
         */
        post: operations["referOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/referral-returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record the return from a referral out
         * @description Roles: clinician, director.
         */
        post: operations["returnFromReferral"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/continued-stay-reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a continued-stay review
         * @description Roles: clinician, utilization-review, director.
         */
        post: operations["reviewContinuedStay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/living-environments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record where the client lives, and whether that is safe
         * @description Roles: front-desk, clinician, director.
         */
        post: operations["recordLivingEnvironment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/care-teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Assign the care team
         * @description Roles: clinician, director.
         */
        post: operations["assignCareTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/returns-to-use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report a return to use
         * @description Roles: clinician, director.
         */
        post: operations["reportReturnToUse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/discharges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Discharge the client from a placement
         * @description Roles: clinician, director.
         */
        post: operations["dischargeClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/deaths": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record the death of the client
         * @description It ends every open placement, referral, and aftercare, and what is owed to the client. Voiding it opens them again.
         *
         *     Roles: clinician, director.
         */
        post: operations["recordDeath"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/attributes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record the population and coded attributes of the client
         * @description Roles: clinician, director.
         */
        post: operations["recordAttributes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/inquiries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record an inquiry and how it ended
         * @description Roles: front-desk, clinician, director.
         */
        post: operations["receiveInquiry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/inquiry-closings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close an inquiry: nothing more is waited for
         * @description Roles: front-desk, clinician, director.
         */
        post: operations["closeInquiry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propose a move for approval
         * @description Roles: clinician, director.
         */
        post: operations["proposeMove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/proposals/edits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propose a late entry, a correction, a void, or a reinstatement whose impact you are not allowed to accept
         * @description It waits and changes nothing. A director or a utilization reviewer answers it as proposed moves are answered, and accepts its impact with the approval. A move is proposed as a move.
         *
         *     Roles: front-desk, clinician, utilization-review, director.
         */
        post: operations["proposeEdit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/proposals/{proposalId}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a proposed move or edit
         * @description Roles: utilization-review, director.
         */
        post: operations["approveMove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/proposals/{proposalId}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decline a proposed move or edit
         * @description Roles: utilization-review, director.
         */
        post: operations["declineMove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/proposals/{proposalId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a move or edit that you proposed
         * @description Roles: front-desk, clinician, utilization-review, director.
         */
        post: operations["withdrawMove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/planned-moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Plan a move
         * @description Roles: clinician, director.
         */
        post: operations["planMove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/planned-moves/{planId}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a planned move
         * @description Roles: clinician, director.
         */
        post: operations["cancelPlannedMove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/entries/{entryId}/wrong-client": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Void an entry here and record it for the client it is about
         * @description It is recorded there first, then voided here. After a crash in between, the same request with the same key continues. A refusal on one path leaves both as they were, a dry run demands the same. The entry keeps its time, place and text; placements are those of the right client. `If-Match` names the path of the wrong one. Without the role of a director it takes what an undo takes: the own entry, within ten minutes, and nothing relies on it.
         *
         *     Roles: front-desk, clinician, utilization-review, director.
         */
        post: operations["moveToRightClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/entries/{entryId}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Correct an entry
         * @description The body of `entry` is the one that records entries of this kind. An omitted placement does not change.
         *
         *     Roles: front-desk, clinician, utilization-review, director.
         */
        post: operations["correctEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/entries/{entryId}/voids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Void an entry
         * @description A director voids any entry. With the reason `undo`, the person who recorded an entry voids it within ten minutes, while no entry recorded since relies on it. `undoUntil` of the path says until when. Later, propose to void it.
         *
         *     Roles: front-desk, clinician, utilization-review, director.
         */
        post: operations["voidEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/entries/{entryId}/reinstatements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reinstate a voided entry
         * @description Roles: director.
         */
        post: operations["reinstateEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/repairs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a path right by several edits at once
         * @description Recordings, corrections, voids, reinstatements, and attachments to another placement. The resulting path is checked as a whole. All edits are recorded together or not at all.
         *
         *     Roles: front-desk, clinician, utilization-review, director.
         */
        post: operations["repairPath"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/legal-holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Place a legal hold on a record
         * @description While one stands, nobody asks for the erasure of the record or confirms it. Several may stand, each for its own matter. The `id` in `events` of the answer names it from now on.
         *
         *     Roles: director, operator.
         */
        post: operations["placeLegalHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/legal-holds/{holdId}/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lift a legal hold
         * @description Roles: director.
         */
        post: operations["liftLegalHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Legal holds on a record, and requests to erase it
         * @description Roles: director, operator.
         */
        get: operations["getErasures"];
        put?: never;
        /**
         * Ask for the erasure of a record
         * @description Nothing changes until a director who did not ask confirms it. The `id` in `events` of the answer names it from now on.
         *
         *     Roles: director, operator.
         */
        post: operations["requestErasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/erasures/{erasureId}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm an erasure: the record is erased, and nothing brings it back
         * @description The client's key is destroyed, then everything that names the client. Pseudonymous events stay, and with them every count. Takes rights at every facility where the client has been.
         *
         *     Roles: director.
         */
        post: operations["confirmErasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/erasures/{erasureId}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decline or withdraw a request for erasure
         * @description Roles: director, operator.
         */
        post: operations["declineErasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List requests for erasure across clients
         * @description Those that wait for an answer or are under way, unless `state` asks for others. As they stood at `asOf`.
         *
         *     Roles: director, operator.
         */
        get: operations["listErasures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who a client is
         * @description Roles: front-desk, clinician, utilization-review, director.
         */
        get: operations["getIdentity"];
        /**
         * Name an anonymous client, or amend an identity
         * @description Former names stay known and are found by a search. `If-Match` takes the ETag of the identity.
         *
         *     Roles: front-desk, clinician, director.
         */
        put: operations["amendIdentity"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find clients of your facilities by name, birth date, record number or phone
         * @description A POST, because what identifies people must not stand in a URL. Everything said must hold.
         *
         *     Roles: front-desk, clinician, utilization-review, director.
         */
        post: operations["searchClients"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/match": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Is the person at the desk known already?
         * @description Ask before you register. Of someone whom only another facility knows, you are told only that. Each question is recorded, and a person may ask 60 at once and then one a minute.
         *
         *     Roles: front-desk, clinician, utilization-review, director.
         */
        post: operations["matchClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/record-numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find clients by a list of record numbers, such as a payer sends
         * @description Numbers are in the body only. Every list accepts the returned client IDs.
         *
         *     Roles: front-desk, clinician, utilization-review, director.
         */
        post: operations["clientsByRecordNumber"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep the name behind a pseudonymous id of staff, or amend it
         * @description Roles: director, operator.
         */
        post: operations["registerStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find staff members of your facilities by name
         * @description Roles: front-desk, clinician, utilization-review, director, operator.
         */
        post: operations["searchStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The names behind pseudonymous ids of staff
         * @description Roles: front-desk, clinician, utilization-review, director, operator.
         */
        post: operations["namesOfStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show who you are here, your facilities, and what your roles allow
         * @description Roles: front-desk, clinician, utilization-review, director, analyst, partner, operator.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Replay events from a cursor
         * @description By default one JSON page. With `Accept: application/x-ndjson`, every event up to the head, compressed with `Accept-Encoding: gzip`. With `Accept: text/event-stream`, every event and then each new one. A stream ends after ten minutes and continues from `Last-Event-ID`. `data` and `meta` are the stored bytes; they hold no name, free text, or staff ID. Events of one command have `meta.part`; act on what you have read when `endsCommand` is true. A token of some facilities has whole clients: `client-entered` is before the first event of each, `client-left` after the last.
         *
         *     Roles: partner, analyst, director, operator.
         */
        get: operations["replayEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reconcile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Count and hash a range of the history
         * @description Compare the result with your own copy: its events of the range, in the order in which you read them. While the range is read it counts as one of your open streams.
         *
         *     Roles: partner, analyst, director, operator.
         */
        post: operations["reconcileRange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/replay/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Plan the whole history as pages that never change
         * @description Takes as long as reading the range once; meanwhile it counts as one of your open streams.
         *
         *     Roles: partner, analyst, director, operator.
         */
        post: operations["planReplay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/replay/page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take a page of a plan
         * @description Lines as of `GET /v1/events`, compressed with gzip as a file. Resume with `Range`; keep it as long as you like.
         *
         *     Roles: partner, analyst, director, operator.
         */
        get: operations["takePage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/snapshots/{view}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take a view whole, and the cursor that goes on
         * @description One row on a line, all of them in one state of the log. The last line has `next`: `GET /v1/events?after=` goes on behind that state, without a gap and without an overlap. Without that line the answer is not whole: take it again. `incomplete` counts clients whose rows are behind because an event of theirs cannot be read.
         *
         *     Roles: partner, analyst, director.
         */
        get: operations["takeSnapshot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sign the log as it is now
         * @description The tree has a leaf for each event of the log, in its order, those of facilities and packs included.
         *
         *     Roles: partner, analyst, director, operator.
         */
        get: operations["signCheckpoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/proofs/inclusion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Prove that an event is in the log
         * @description Roles: partner, analyst, director, operator.
         */
        get: operations["proveInclusion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/proofs/consistency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Prove that a checkpoint still holds
         * @description Roles: partner, analyst, director, operator.
         */
        get: operations["proveConsistency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/disclosures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what was disclosed of a client
         * @description Every replay and snapshot is recorded before its first byte, with its filter and range. Which clients it took is worked out from the log when you ask.
         *
         *     Roles: director.
         */
        get: operations["listDisclosures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List subscriptions
         * @description Roles: partner, analyst, director, operator.
         */
        get: operations["listSubscriptions"];
        put?: never;
        /**
         * Create a subscription
         * @description The history of the clients it sees takes the first numbers. Its endpoint is pinged, and told of new numbers once it has answered.
         *
         *     Roles: operator, director.
         */
        post: operations["createSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subscriptions/{subscriptionId}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change what a subscription sees, or whom it tells
         * @description Restates all of it. Clients who come into scope are announced and bring their history, those who go out are announced. Another endpoint has to answer a ping first.
         *
         *     Roles: operator, director.
         */
        post: operations["changeSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subscriptions/{subscriptionId}/pauses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop telling the endpoint
         * @description Numbers go on being counted, and can be read.
         *
         *     Roles: operator, director.
         */
        post: operations["pauseSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subscriptions/{subscriptionId}/activations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell the endpoint again
         * @description After a pause or an error. The first notice tells of everything since the last one that was delivered. An endpoint that has not answered yet is pinged first.
         *
         *     Roles: operator, director.
         */
        post: operations["activateSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subscriptions/{subscriptionId}/secrets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace the secret
         * @description The former one verifies no notice from now on.
         *
         *     Roles: operator, director.
         */
        post: operations["replaceSubscriptionSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subscriptions/{subscriptionId}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a subscription
         * @description Nothing more is numbered. What was numbered can be read.
         *
         *     Roles: operator, director.
         */
        post: operations["endSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subscriptions/{subscriptionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The state of a subscription
         * @description Roles: partner, analyst, director, operator.
         */
        get: operations["getSubscription"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subscriptions/{subscriptionId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read events of a subscription by number
         * @description Numbers have no gap and stay what they are. Keep the highest one, and read on from it. Act on what you have read when `endsCommand` is true.
         *
         *     Roles: partner, analyst, director, operator.
         */
        get: operations["readSubscription"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subscriptions/{subscriptionId}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List notices, with a reason for each that was skipped
         * @description Roles: partner, analyst, director, operator.
         */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subscriptions/{subscriptionId}/resends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have the endpoint told again
         * @description Of everything behind a number, or numbered from an instant on; of everything when neither is sent. Sent again while that notice waits, it answers with the same notice.
         *
         *     Roles: partner, analyst, director, operator.
         */
        post: operations["resendSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subscriptions/{subscriptionId}/pings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ping the endpoint now
         * @description Sends a signed notice of no number, in whatever state the subscription is, and changes nothing.
         *
         *     Roles: operator, director.
         */
        post: operations["pingSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description What an impact asks for before it goes in. */
        Acceptance: {
            /**
             * @description `reason`: a coded reason in `acceptImpact`, by anyone. `role`: one by a role of `roles`.
             * @enum {string}
             */
            needs: "nothing" | "reason" | "role";
            /** @description Who may accept; empty where anyone may. */
            roles: string[];
            /** @description A later verdict gets worse, a past census day of another entry changes, a move is another one. */
            because: ("verdict-worse" | "census-changed" | "move-changed")[];
        };
        /** @description Who did it: a pseudonymous id, whose name only the identity vault knows. */
        Actor: {
            /** @description Pseudonymous; `/v1/staff` says who it is. */
            id: string;
            /**
             * @description A person, this system, or a partner system.
             * @enum {string}
             */
            kind: "person" | "system" | "partner";
            /** @description The roles held at the time. */
            roles: string[];
        };
        AdmissionBody: {
            /**
             * @description When it happened, in the facility's zone: a time with its offset from UTC, or a day when only the day is known. Not in the future: plan it instead.
             * @example 2026-03-02T09:00-06:00
             */
            when: string;
            /**
             * @description IANA zone in which `when` is read, when it is not the facility's own.
             * @example America/Chicago
             */
            zone?: string | null;
            /**
             * Format: uuid
             * @description Id of an entry of the same day that this one follows directly.
             * @example 5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21
             */
            after?: string | null;
            /**
             * Format: uuid
             * @description ID of an entry of the same day that this one precedes directly. Give `after` or `before`, not both.
             * @example null
             */
            before?: string | null;
            /**
             * @description Coded reason of the rule pack: why, and the justification where the pack asks for one.
             * @example clinical-progress
             */
            reason?: string | null;
            /**
             * @description Rule ids of findings that were seen: what has happened is recorded in spite of them, as non-conforming, for a director to review.
             * @example []
             */
            acknowledge?: string[] | null;
            /**
             * @description Coded reason for accepting that later entries read differently; a director or a utilization reviewer gives it.
             * @example late-information
             */
            acceptImpact?: string | null;
            /**
             * Format: uuid
             * @description Id of the planned move that this carries out.
             * @example null
             */
            fulfills?: string | null;
            /**
             * @description Free text for colleagues; sealed under the key of the client.
             * @example Arrived with her sister; agreed to evening groups.
             */
            narrative?: string | null;
            /**
             * @description The facility where it happened; its zone reads `when`, its rule pack judges.
             * @example HAWTHORN
             */
            facilityId: string;
            /**
             * @description Level code of the rule pack in effect.
             * @example 2.1
             */
            level: string;
            /**
             * @description A program of this facility that delivers the level.
             * @example HAWTHORN-IOP
             */
            programId?: string | null;
            /**
             * @description Default: the level's own track.
             * @example null
             */
            track?: string | null;
            /**
             * @description Where the client comes from, in a code of the rule pack.
             * @example null
             */
            source?: string | null;
            /**
             * @description The later entries that hang in the air behind this admission (its first version was voided, say) are attached to it in the same command. If omitted, the answer lists them in `inTheAir`.
             * @example false
             */
            takeOver?: boolean | null;
        };
        /** @description The fields of an entry of the kind Admitted, in addition to those of every entry. */
        AdmittedDetails: {
            /**
             * Format: uuid
             * @description The placement that it is about.
             */
            placementId: string;
            /** @description Facility, program, track, and level that the client came to. */
            to: components["schemas"]["Place"];
            /** @description Code of who referred the client. Null when not stated. */
            source: string | null;
        };
        AdoptPackAnswer: {
            /**
             * @description False when it was already so and nothing had to be recorded.
             * @example true
             */
            changed: boolean;
            /**
             * @description True when nothing was written because a dry run was asked for.
             * @example false
             */
            dryRun: boolean;
            /**
             * @description The revision, as in the ETag; null when there is none yet.
             * @example 0
             */
            revision: number | null;
            /**
             * @description Position in the log, for `atLeast`; null when nothing was recorded.
             * @example 00000000000000000042
             */
            position: string | null;
            /** @description At most one for each program of the facility that offers levels which the pack does not know. Admissions to them are refused. Change what the program offers. */
            uncovered: components["schemas"]["UncoveredProgramView"][];
        };
        AdoptPackBody: {
            /** @description A published pack. Null ends, from that day on, what was adopted for just this program and population. */
            pack: components["schemas"]["AdoptedPackBody"] | null;
            /**
             * Format: date
             * @description New entries of this day and later are judged by this pack.
             * @example 2024-07-01
             */
            from: string;
            /**
             * @description Only for this program of the facility; null for all.
             * @default null
             * @example HAWTHORN-IOP-EVE
             */
            programId: string | null;
            /**
             * @description Only for clients of this population; null for all.
             * @default null
             * @example adolescent
             * @enum {string|null}
             */
            population: "adult" | "adolescent" | "transition-age" | null;
            /**
             * @description A second result in addition to the one in effect, such as one by a payer's edition. It decides nothing.
             * @default false
             * @example false
             */
            advisory: boolean;
        };
        AdoptedPackBody: {
            /** @example asam-3e-adult */
            id: string;
            /** @example 1.0.0 */
            version: string;
        };
        AdoptionView: {
            /** @description Null where an adoption for just these was ended. */
            pack: components["schemas"]["PackRefView"] | null;
            /**
             * Format: date
             * @example 2024-07-01
             */
            from: string;
            /**
             * @description Only for this program; null for all.
             * @example null
             */
            programId: string | null;
            /**
             * @description Only for this population; null for all.
             * @example null
             * @enum {string|null}
             */
            population: "adult" | "adolescent" | "transition-age" | null;
            /**
             * @description It gives a second verdict, which decides nothing.
             * @example false
             */
            advisory: boolean;
        };
        AftercareContactBody: {
            /**
             * @description When it happened, in the facility's zone: a time with its offset from UTC, or a day when only the day is known. Not in the future: plan it instead.
             * @example 2026-03-02T09:00-06:00
             */
            when: string;
            /**
             * @description IANA zone in which `when` is read, when it is not the facility's own.
             * @example America/Chicago
             */
            zone?: string | null;
            /**
             * Format: uuid
             * @description Id of an entry of the same day that this one follows directly.
             * @example 5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21
             */
            after?: string | null;
            /**
             * Format: uuid
             * @description ID of an entry of the same day that this one precedes directly. Give `after` or `before`, not both.
             * @example null
             */
            before?: string | null;
            /**
             * @description Coded reason of the rule pack: why, and the justification where the pack asks for one.
             * @example clinical-progress
             */
            reason?: string | null;
            /**
             * @description Rule ids of findings that were seen: what has happened is recorded in spite of them, as non-conforming, for a director to review.
             * @example []
             */
            acknowledge?: string[] | null;
            /**
             * @description Coded reason for accepting that later entries read differently; a director or a utilization reviewer gives it.
             * @example late-information
             */
            acceptImpact?: string | null;
            /**
             * Format: uuid
             * @description Id of the planned move that this carries out.
             * @example null
             */
            fulfills?: string | null;
            /**
             * @description Free text for colleagues; sealed under the key of the client.
             * @example Arrived with her sister; agreed to evening groups.
             */
            narrative?: string | null;
            /**
             * @description The facility where it happened; its zone reads `when`, its rule pack judges.
             * @example HAWTHORN
             */
            facilityId: string;
            /**
             * Format: uuid
             * @description Default: the open aftercare, if there is one.
             * @example null
             */
            placementId?: string | null;
            /**
             * @example phone
             * @enum {string}
             */
            method: "in-person" | "phone" | "video" | "message";
            /**
             * @description Whether the client was reached.
             * @example true
             */
            reached: boolean;
        };
        /** @description The fields of an entry of the kind AftercareContactRecorded, in addition to those of every entry. */
        AftercareContactRecordedDetails: {
            /**
             * Format: uuid
             * @description The placement that it is about. Null when it is about none.
             */
            placementId: string | null;
            /**
             * @description How the client was contacted.
             * @enum {string}
             */
            method: "in-person" | "phone" | "video" | "message";
            /** @description Whether the client was reached. */
            reached: boolean;
        };
        AftercareEndBody: {
            /**
             * @description When it happened, in the facility's zone: a time with its offset from UTC, or a day when only the day is known. Not in the future: plan it instead.
             * @example 2026-03-02T09:00-06:00
             */
            when: string;
            /**
             * @description IANA zone in which `when` is read, when it is not the facility's own.
             * @example America/Chicago
             */
            zone?: string | null;
            /**
             * Format: uuid
             * @description Id of an entry of the same day that this one follows directly.
             * @example 5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21
             */
            after?: string | null;
            /**
             * Format: uuid
             * @description ID of an entry of the same day that this one precedes directly. Give `after` or `before`, not both.
             * @example null
             */
            before?: string | null;
            /**
             * @description Coded reason of the rule pack: why, and the justification where the pack asks for one.
             * @example clinical-progress
             */
            reason?: string | null;
            /**
             * @description Rule ids of findings that were seen: what has happened is recorded in spite of them, as non-conforming, for a director to review.
             * @example []
             */
            acknowledge?: string[] | null;
            /**
             * @description Coded reason for accepting that later entries read differently; a director or a utilization reviewer gives it.
             * @example late-information
             */
            acceptImpact?: string | null;
            /**
             * Format: uuid
             * @description Id of the planned move that this carries out.
             * @example null
             */
            fulfills?: string | null;
            /**
             * @description Free text for colleagues; sealed under the key of the client.
             * @example Arrived with her sister; agreed to evening groups.
             */
            narrative?: string | null;
            /**
             * @description The facility where it happened; its zone reads `when`, its rule pack judges.
             * @example HAWTHORN
             */
            facilityId: string;
            /**
             * Format: uuid
             * @description Default: the open aftercare.
             * @example null
             */
            placementId?: string | null;
            /**
             * @description How aftercare ended, in a code of the rule pack.
             * @example completed
             */
            outcome: string;
        };
        /** @description The fields of an entry of the kind AftercareEnded, in addition to those of every entry. */
        AftercareEndedDetails: {
            /**
             * Format: uuid
             * @description The placement that it is about.
             */
            placementId: string;
            /** @description Code of how aftercare ended. */
            outcome: string;
        };
        AftercarePlanBody: {
            /**
             * @description When it happened, in the facility's zone: a time with its offset from UTC, or a day when only the day is known. Not in the future: plan it instead.
             * @example 2026-03-02T09:00-06:00
             */
            when: string;
            /**
             * @description IANA zone in which `when` is read, when it is not the facility's own.
             * @example America/Chicago
             */
            zone?: string | null;
            /**
             * Format: uuid
             * @description Id of an entry of the same day that this one follows directly.
             * @example 5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21
             */
            after?: string | null;
            /**
             * Format: uuid
             * @description ID of an entry of the same day that this one precedes directly. Give `after` or `before`, not both.
             * @example null
             */
            before?: string | null;
            /**
             * @description Coded reason of the rule pack: why, and the justification where the pack asks for one.
             * @example clinical-progress
             */
            reason?: string | null;
            /**
             * @description Rule ids of findings that were seen: what has happened is recorded in spite of them, as non-conforming, for a director to review.
             * @example []
             */
            acknowledge?: string[] | null;
            /**
             * @description Coded reason for accepting that later entries read differently; a director or a utilization reviewer gives it.
             * @example late-information
             */
            acceptImpact?: string | null;
            /**
             * Format: uuid
             * @description Id of the planned move that this carries out.
             * @example null
             */
            fulfills?: string | null;
            /**
             * @description Free text for colleagues; sealed under the key of the client.
             * @example Arrived with her sister; agreed to evening groups.
             */
            narrative?: string | null;
            /**
             * @description The facility where it happened; its zone reads `when`, its rule pack judges.
             * @example HAWTHORN
             */
            facilityId: string;
            /**
             * Format: uuid
             * @description Default: the only open placement.
             * @example null
             */
            placementId?: string | null;
            /**
             * @description What the plan holds, in codes of the rule pack.
             * @example [
             *       "alumni-group"
             *     ]
             */
            components: string[];
            /**
             * Format: date
             * @description Day of the first contact after discharge.
             * @example 2026-06-08
             */
            firstContactOn?: string | null;
        };
        /** @description The fields of an entry of the kind AftercarePlanned, in addition to those of every entry. */
        AftercarePlannedDetails: {
            /**
             * Format: uuid
             * @description The placement that it is about. Null when it is about none.
             */
            placementId: string | null;
            /** @description Codes of the parts of the plan. */
            components: string[];
            /** @description Day of the first contact. Null when not set. */
            firstContactOn: components["schemas"]["CalendarDay"] | null;
        };
        AftercareStartBody: {
            /**
             * @description When it happened, in the facility's zone: a time with its offset from UTC, or a day when only the day is known. Not in the future: plan it instead.
             * @example 2026-03-02T09:00-06:00
             */
            when: string;
            /**
             * @description IANA zone in which `when` is read, when it is not the facility's own.
             * @example America/Chicago
             */
            zone?: string | null;
            /**
             * Format: uuid
             * @description Id of an entry of the same day that this one follows directly.
             * @example 5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21
             */
            after?: string | null;
            /**
             * Format: uuid
             * @description ID of an entry of the same day that this one precedes directly. Give `after` or `before`, not both.
             * @example null
             */
            before?: string | null;
            /**
             * @description Coded reason of the rule pack: why, and the justification where the pack asks for one.
             * @example clinical-progress
             */
            reason?: string | null;
            /**
             * @description Rule ids of findings that were seen: what has happened is recorded in spite of them, as non-conforming, for a director to review.
             * @example []
             */
            acknowledge?: string[] | null;
            /**
             * @description Coded reason for accepting that later entries read differently; a director or a utilization reviewer gives it.
             * @example late-information
             */
            acceptImpact?: string | null;
            /**
             * Format: uuid
             * @description Id of the planned move that this carries out.
             * @example null
             */
            fulfills?: string | null;
            /**
             * @description Free text for colleagues; sealed under the key of the client.
             * @example Arrived with her sister; agreed to evening groups.
             */
            narrative?: string | null;
            /**
             * @description The facility where it happened; its zone reads `when`, its rule pack judges.
             * @example HAWTHORN
             */
            facilityId: string;
            /**
             * @description A program of this facility.
             * @example null
             */
            programId?: string | null;
        };
        /** @description The fields of an entry of the kind AftercareStarted, in addition to those of every entry. */
        AftercareStartedDetails: {
            /**
             * Format: uuid
             * @description The placement that it is about.
             */
            placementId: string;
            /** @description Code of the program. Null for none. */
            programId: string | null;
        };
        ApprovalBody: {
            /**
             * @description Coded reason.
             * @example clinical-progress
             */
            reason?: string | null;
            /**
             * @description Coded reason for accepting that later entries read differently.
             * @example null
             */
            acceptImpact?: string | null;
        };
        /** @description The fields of an entry of the kind ArrivalAccepted, in addition to those of every entry. */
        ArrivalAcceptedDetails: {
            /**
             * Format: uuid
             * @description The placement that it is about.
             */
            placementId: string;
        };
        ArrivalBody: {
            /**
             * @description When it happened, in the facility's zone: a time with its offset from UTC, or a day when only the day is known. Not in the future: plan it instead.
             * @example 2026-03-02T09:00-06:00
             */
            when: string;
            /**
             * @description IANA zone in which `when` is read, when it is not the facility's own.
             * @example America/Chicago
             */
            zone?: string | null;
            /**
             * Format: uuid
             * @description Id of an entry of the same day that this one follows directly.
             * @example 5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21
             */
            after?: string | null;
            /**
             * Format: uuid
             * @description ID of an entry of the same day that this one precedes directly. Give `after` or `before`, not both.
             * @example null
             */
            before?: string | null;
            /**
             * @description Coded reason of the rule pack: why, and the justification where the pack asks for one.
             * @example clinical-progress
             */
            reason?: string | null;
            /**
             * @description Rule ids of findings that were seen: what has happened is recorded in spite of them, as non-conforming, for a director to review.
             * @example []
             */
            acknowledge?: string[] | null;
            /**
             * @description Coded reason for accepting that later entries read differently; a director or a utilization reviewer gives it.
             * @example late-information
             */
            acceptImpact?: string | null;
            /**
             * Format: uuid
             * @description Id of the planned move that this carries out.
             * @example null
             */
            fulfills?: string | null;
            /**
             * @description Free text for colleagues; sealed under the key of the client.
             * @example Arrived with her sister; agreed to evening groups.
             */
            narrative?: string | null;
            /**
             * @description The facility where it happened; its zone reads `when`, its rule pack judges.
             * @example HAWTHORN
             */
            facilityId: string;
            /**
             * Format: uuid
             * @description Default: the only open placement.
             * @example null
             */
            placementId?: string | null;
        };
        AssessmentBody: {
            /**
             * @description When it happened, in the facility's zone: a time with its offset from UTC, or a day when only the day is known. Not in the future: plan it instead.
             * @example 2026-03-02T09:00-06:00
             */
            when: string;
            /**
             * @description IANA zone in which `when` is read, when it is not the facility's own.
             * @example America/Chicago
             */
            zone?: string | null;
            /**
             * Format: uuid
             * @description Id of an entry of the same day that this one follows directly.
             * @example 5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21
             */
            after?: string | null;
            /**
             * Format: uuid
             * @description ID of an entry of the same day that this one precedes directly. Give `after` or `before`, not both.
             * @example null
             */
            before?: string | null;
            /**
             * @description Coded reason of the rule pack: why, and the justification where the pack asks for one.
             * @example clinical-progress
             */
            reason?: string | null;
            /**
             * @description Rule ids of findings that were seen: what has happened is recorded in spite of them, as non-conforming, for a director to review.
             * @example []
             */
            acknowledge?: string[] | null;
            /**
             * @description Coded reason for accepting that later entries read differently; a director or a utilization reviewer gives it.
             * @example late-information
             */
            acceptImpact?: string | null;
            /**
             * Format: uuid
             * @description Id of the planned move that this carries out.
             * @example null
             */
            fulfills?: string | null;
            /**
             * @description Free text for colleagues; sealed under the key of the client.
             * @example Arrived with her sister; agreed to evening groups.
             */
            narrative?: string | null;
            /**
             * @description The facility where it happened; its zone reads `when`, its rule pack judges.
             * @example HAWTHORN
             */
            facilityId: string;
            /**
             * @description Parts that were done, in codes of the rule pack.
             * @example [
             *       "clinical-interview"
             *     ]
             */
            parts?: string[] | null;
            /**
             * @description One rating per dimension.
             * @example [
             *       {
             *         "dimension": "D1",
             *         "rating": "2"
             *       }
             *     ]
             */
            ratings?: components["schemas"]["RatingBody"][] | null;
            /**
             * @description Coded findings, e.g. a withdrawal risk that must be referred out.
             * @example []
             */
            findings?: string[] | null;
            /**
             * @description Level code of the rule pack in effect.
             * @example 2.1
             */
            recommendedLevel?: string | null;
            /**
             * @description True: the crisis noted earlier is over. Nothing else ends a crisis. If omitted, the crisis remains.
             * @example false
             */
            crisisOver?: boolean | null;
        };
        /** @description The fields of an entry of the kind AssessmentRecorded, in addition to those of every entry. */
        AssessmentRecordedDetails: {
            /** @description Codes of the parts that were assessed. */
            parts: string[];
            /** @description A rating for each dimension, as text. Never average them. */
            ratings: {
                dimension: string;
                rating: string;
            }[];
            /** @description Codes of what was found. */
            findings: string[];
            /** @description Level that the assessment recommends. Null for none. */
            recommendedLevel: components["schemas"]["LevelOfCare"] | null;
            /** @description True: a crisis noted earlier is over. False says nothing about it. */
            crisisOver: boolean;
        };
        AssignmentBody: {
            /**
             * @description Who is to have the task: you, or someone who works at its facility. Null gives it back.
             * @example b6a1c2d3-0f4e-4c5d-8e9f-7a6b5c4d3e2f
             */
            ownerId?: string | null;
            /**
             * @description Who has it as far as you see. Null for nobody.
             * @example null
             */
            from?: string | null;
        };
        AttributeBody: {
            /** @example special-population */
            code: string;
            /** @example veterans */
            value: string;
        };
        AttributesBody: {
            /**
             * @description When it happened, in the facility's zone: a time with its offset from UTC, or a day when only the day is known. Not in the future: plan it instead.
             * @example 2026-03-02T09:00-06:00
             */
            when: string;
            /**
             * @description IANA zone in which `when` is read, when it is not the facility's own.
             * @example America/Chicago
             */
            zone?: string | null;
            /**
             * Format: uuid
             * @description Id of an entry of the same day that this one follows directly.
             * @example 5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21
             */
            after?: string | null;
            /**
             * Format: uuid
             * @description ID of an entry of the same day that this one precedes directly. Give `after` or `before`, not both.
             * @example null
             */
            before?: string | null;
            /**
             * @description Coded reason of the rule pack: why, and the justification where the pack asks for one.
             * @example clinical-progress
             */
            reason?: string | null;
            /**
             * @description Rule ids of findings that were seen: what has happened is recorded in spite of them, as non-conforming, for a director to review.
             * @example []
             */
            acknowledge?: string[] | null;
            /**
             * @description Coded reason for accepting that later entries read differently; a director or a utilization reviewer gives it.
             * @example late-information
             */
            acceptImpact?: string | null;
            /**
             * Format: uuid
             * @description Id of the planned move that this carries out.
             * @example null
             */
            fulfills?: string | null;
            /**
             * @description Free text for colleagues; sealed under the key of the client.
             * @example Arrived with her sister; agreed to evening groups.
             */
            narrative?: string | null;
            /**
             * @description The facility where it happened; its zone reads `when`, its rule pack judges.
             * @example HAWTHORN
             */
            facilityId: string;
            /**
             * @description A known birth date counts instead; a population that disagrees with it is questioned.
             * @example adult
             * @enum {string|null}
             */
            population?: "adult" | "adolescent" | "transition-age" | null;
            /**
             * @description Attributes that are stated anew; others stay as they are.
             * @example [
             *       {
             *         "code": "special-population",
             *         "value": "veterans"
             *       }
             *     ]
             */
            attributes?: components["schemas"]["AttributeBody"][] | null;
        };
        /** @description Transitions with their evidence, as they leave the care team. */
        AuditPacket: {
            /** @description SHA-256 of the content: the same terms at the same as-of time give the same packet. */
            packetId: string;
            /**
             * Format: date-time
             * @description When it was made.
             */
            madeAt: string;
            /** @description Who made it; pseudonymous. */
            madeBy: string;
            /** @description That person’s name; null where none is on record. */
            madeByName: string | null;
            /**
             * @description Why it was made.
             * @enum {string}
             */
            purpose: "payer-audit" | "utilization-review" | "licensing-survey" | "accreditation-survey" | "internal-review";
            /** @description Transitions that happened later are excluded. */
            asOf: string;
            /** @description Entries recorded later are excluded. */
            knownAt: string;
            /** @description Start of the window, as asked for; null for all. */
            from: string | null;
            /** @description End of the window, as asked for; null for all. */
            to: string | null;
            /** @description Whether it holds names and dates of birth. */
            withNames: boolean;
            /** @description Notice that must go with every disclosure. Source: 42 CFR 2.32(a)(2). */
            notice: string;
            /** @description What it holds. */
            counts: {
                /** @description Clients. */
                clients: number;
                /** @description Transitions. */
                transitions: number;
                /** @description Of these, non-conforming ones. */
                nonConforming: number;
                /** @description Of these, justified ones. */
                justified: number;
                /** @description Of these, voided ones. */
                voided: number;
                /** @description IDs in the request: transitions and clients. */
                asked: number;
                /** @description Of these IDs, those in `missing`. */
                missing: number;
            };
            /** @description IDs of the request of which nothing is known at your facilities. */
            missing: string[];
            /** @description Names behind the pseudonymous IDs of staff. */
            staff: {
                /** @description Pseudonymous. */
                staffId: string;
                /** @description Name. */
                name: string;
            }[];
            /** @description By record number. */
            clients: components["schemas"]["PacketClient"][];
            freshness: components["schemas"]["Freshness"];
        };
        AuthorizationBody: {
            /**
             * @description When it happened, in the facility's zone: a time with its offset from UTC, or a day when only the day is known. Not in the future: plan it instead.
             * @example 2026-03-02T09:00-06:00
             */
            when: string;
            /**
             * @description IANA zone in which `when` is read, when it is not the facility's own.
             * @example America/Chicago
             */
            zone?: string | null;
            /**
             * Format: uuid
             * @description Id of an entry of the same day that this one follows directly.
             * @example 5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21
             */
            after?: string | null;
            /**
             * Format: uuid
             * @description ID of an entry of the same day that this one precedes directly. Give `after` or `before`, not both.
             * @example null
             */
            before?: string | null;
            /**
             * @description Coded reason of the rule pack: why, and the justification where the pack asks for one.
             * @example clinical-progress
             */
            reason?: string | null;
            /**
             * @description Rule ids of findings that were seen: what has happened is recorded in spite of them, as non-conforming, for a director to review.
             * @example []
             */
            acknowledge?: string[] | null;
            /**
             * @description Coded reason for accepting that later entries read differently; a director or a utilization reviewer gives it.
             * @example late-information
             */
            acceptImpact?: string | null;
            /**
             * Format: uuid
             * @description Id of the planned move that this carries out.
             * @example null
             */
            fulfills?: string | null;
            /**
             * @description Free text for colleagues; sealed under the key of the client.
             * @example Arrived with her sister; agreed to evening groups.
             */
            narrative?: string | null;
            /**
             * @description The facility where it happened; its zone reads `when`, its rule pack judges.
             * @example HAWTHORN
             */
            facilityId: string;
            /**
             * @example approved
             * @enum {string}
             */
            state: "requested" | "approved" | "denied" | "not-required" | "ended";
            /**
             * @description The level that the payer speaks of.
             * @example 2.1
             */
            level?: string | null;
            /**
             * Format: date
             * @description First day.
             * @example 2026-03-02
             */
            from?: string | null;
            /**
             * Format: date
             * @description The last day that it covers.
             * @example 2026-03-31
             */
            lastDay?: string | null;
            /**
             * @description Who pays. Rules tell payers how soon to answer.
             * @example medicaid
             * @enum {string|null}
             */
            payer?: "medicare" | "medicare-advantage" | "medicaid" | "chip" | "federal-exchange" | "commercial" | "employer" | "other" | null;
            /**
             * @description How fast an answer was asked for.
             * @example expedited
             * @enum {string|null}
             */
            urgency?: "standard" | "expedited" | null;
            /**
             * @description When it was submitted: a time with its offset, or a day.
             * @example 2026-03-01
             */
            submitted?: string | null;
            /**
             * @description By when the payer has to answer: a time with its offset, or a day.
             * @example 2026-03-04T10:00-06:00
             */
            due?: string | null;
            /**
             * @description When the payer answered: a time with its offset, or a day.
             * @example 2026-03-03
             */
            decided?: string | null;
            /**
             * @description What was requested or approved, as the payer counts it.
             * @example {
             *       "unit": "sessions",
             *       "amount": 12
             *     }
             */
            units?: components["schemas"]["UnitsBody"] | null;
            /**
             * @description Why it was denied, in a code of the rule pack (`denial`). For `denied` only.
             * @example null
             */
            denial?: string | null;
            /**
             * @description How the appeal stands. An overturned denial is `approved`; any other is still `denied`.
             * @example null
             * @enum {string|null}
             */
            appeal?: "requested" | "upheld" | "overturned" | "withdrawn" | null;
            /**
             * @description The payer's number for it; sealed under the key of the client.
             * @example AUTH-0042
             */
            reference?: string | null;
        };
        /** @description The fields of an entry of the kind AuthorizationRecorded, in addition to those of every entry. */
        AuthorizationRecordedDetails: {
            /**
             * @description Authorization status.
             * @enum {string}
             */
            state: "requested" | "approved" | "denied" | "not-required" | "ended";
            /** @description Level that it is for. Null for any level. */
            level: components["schemas"]["LevelOfCare"] | null;
            /** @description First day that it covers. Null when not stated. */
            from: components["schemas"]["CalendarDay"] | null;
            /** @description Last day that it covers. Null when not stated. */
            lastDay: components["schemas"]["CalendarDay"] | null;
            /**
             * @description Kind of payer. Null when not stated.
             * @enum {string|null}
             */
            payer: "medicare" | "medicare-advantage" | "medicaid" | "chip" | "federal-exchange" | "commercial" | "employer" | "other" | null;
            /**
             * @description Whether a standard or an expedited answer was requested. Null when not stated.
             * @enum {string|null}
             */
            urgency: "standard" | "expedited" | null;
            /** @description When it was submitted. Null when not stated. */
            submitted: components["schemas"]["Effective"] | null;
            /** @description By when the payer must answer. Null when not stated. */
            due: components["schemas"]["Effective"] | null;
            /** @description When the payer answered. Null when not stated. */
            decided: components["schemas"]["Effective"] | null;
            /** @description Days, sessions, or hours that were requested or approved. Null when not stated. */
            units: {
                /** @enum {string} */
                unit: "days" | "sessions" | "hours";
                amount: number;
            } | null;
            /** @description Code of the reason for a denial. Null when none was given. */
            denial: string | null;
            /**
             * @description Status of the appeal. Null when there is none.
             * @enum {string|null}
             */
            appeal: "requested" | "upheld" | "overturned" | "withdrawn" | null;
        };
        /** @description A payer's word on days of care. */
        AuthorizedSpan: {
            /**
             * Format: uuid
             * @description The entry that records it.
             */
            entryId: string;
            /** @description Where it was recorded. */
            facilityId: string;
            /** @description What the payer said, e.g. `approved`. */
            state: string;
            /** @description The level that it names; null for any. */
            level: string | null;
            /** @description First day that it covers; null where none is named. */
            firstDay: components["schemas"]["CalendarDay"] | null;
            /** @description Last day that it covers; null where none is named. */
            lastDay: components["schemas"]["CalendarDay"] | null;
            /** @description Day on which it was given. */
            givenOn: components["schemas"]["CalendarDay"];
            /**
             * Format: date-time
             * @description When it was given.
             */
            from: string;
            /**
             * Format: date-time
             * @description When another word took its place; null while it counts.
             */
            to: string | null;
        };
        /** @description The census meeting on one page. */
        Board: {
            /** @description Start of the window, as asked for. */
            since: string;
            /** @description The instant or day asked for; the time now when omitted. */
            asOf: string;
            /** @description At most one for each program and level. By facility, the highest level first; programs that nobody is in too. */
            programs: components["schemas"]["BoardProgram"][];
            /** @description At most one for each facility. */
            sites: components["schemas"]["BoardSite"][];
            /** @description All of your facilities together. */
            totals: components["schemas"]["BoardFigures"];
            freshness: components["schemas"]["Freshness"];
        };
        /** @description What the board counts. Every figure opens the clients behind it. */
        BoardFigures: {
            /** @description In treatment just before `since`, as it is known now. */
            opening: number;
            /** @description Came in the window. A move between two programs of a site counts for the programs alone. */
            in: number;
            /** @description Went in the window. A move between two programs of a site counts for the programs alone. */
            out: number;
            /** @description Present or on leave at `asOf`: opening + in - out. */
            inTreatment: number;
            /** @description On leave at `asOf`; part of `inTreatment`. */
            onLeave: number;
            /** @description Referred elsewhere for a while at `asOf`; not part of `inTreatment`. */
            outOnReferral: number;
            /** @description In aftercare at `asOf`; counted for the site, not for a program. */
            aftercare: number;
            /** @description Planned moves into it that nothing came of yet. */
            plannedIn: number;
            /** @description Planned moves out of it that nothing came of yet. */
            plannedOut: number;
            /** @description In treatment on a day that needs an authorization for the level and has none that is approved or `not-required`. */
            withoutAuthorization: number;
            /** @description `opening` as it was known at `since`. It differs where something was learned later. */
            openingAsKnownThen: number;
            /** @description `inTreatment` - `opening`. */
            change: number;
            /** @description Different clients among those in treatment. */
            clients: number;
            /** @description Places of the open programs; null where no program says. */
            capacity: number | null;
            /** @description `inTreatment` / `capacity`. Above 1 when over capacity. Null when no capacity is recorded. */
            occupancy: number | null;
        };
        /** @description A placement or a planned move that a figure counts. */
        BoardMember: {
            /**
             * Format: uuid
             * @description The client.
             */
            clientId: string;
            /**
             * Format: uuid
             * @description The placement; null for a planned admission.
             */
            placementId: string | null;
            /** @description Facility. */
            facilityId: string;
            /** @description Program; null for placements without one. */
            programId: string | null;
            /** @description Code system of `level`. */
            levelSystem: string;
            /** @description Level of care. */
            level: string;
            /** @description Intensity of the level, times ten. */
            rank: number;
            /** @description Where the client is meanwhile; null for a planned admission. */
            status: string | null;
            /**
             * Format: date
             * @description Day on which the placement began; null for a planned admission.
             */
            admittedOn: string | null;
            /**
             * Format: date
             * @description At this level since that day; null for a planned admission.
             */
            levelSince: string | null;
            /** @description The move that brought it in or out, or that is planned; null for all others. */
            move: string | null;
            /**
             * Format: date-time
             * @description When it came, went, or is expected; null for all others.
             */
            at: string | null;
            /**
             * @description `day`: only the day of `at` is known, and its time says nothing.
             * @enum {string|null}
             */
            precision: "minute" | "day" | null;
            /** @description Whether an authorization covers the day. Null where none is needed, or the figure does not look. */
            authorized: boolean | null;
            /**
             * Format: date
             * @description Last day that it covers; null where none is named, or none covers the day.
             */
            authorizedTo: string | null;
        };
        /** @description A page of what one figure counts. */
        BoardMembers: {
            /** @description By client. */
            items: components["schemas"]["BoardMember"][];
            /** @description The `cursor` of the next page; null on the last. */
            next: string | null;
            freshness: components["schemas"]["Freshness"];
            /** @description All that the figure counts, whatever the page: the figure itself. */
            total: number;
            /** @description Different clients among them. */
            clients: number;
        };
        /** @description The figures of one program at one level. */
        BoardProgram: {
            /** @description Facility. */
            facilityId: string;
            /** @description Program; null for placements without one. */
            programId: string | null;
            /** @description Code system of `level`. */
            levelSystem: string;
            /** @description Level of care. */
            level: string;
            /** @description Intensity of the level, times ten. */
            rank: number;
            /** @description In treatment just before `since`, as it is known now. */
            opening: number;
            /** @description Came in the window. A move between two programs of a site counts for the programs alone. */
            in: number;
            /** @description Went in the window. A move between two programs of a site counts for the programs alone. */
            out: number;
            /** @description Present or on leave at `asOf`: opening + in - out. */
            inTreatment: number;
            /** @description On leave at `asOf`; part of `inTreatment`. */
            onLeave: number;
            /** @description Referred elsewhere for a while at `asOf`; not part of `inTreatment`. */
            outOnReferral: number;
            /** @description In aftercare at `asOf`; counted for the site, not for a program. */
            aftercare: number;
            /** @description Planned moves into it that nothing came of yet. */
            plannedIn: number;
            /** @description Planned moves out of it that nothing came of yet. */
            plannedOut: number;
            /** @description In treatment on a day that needs an authorization for the level and has none that is approved or `not-required`. */
            withoutAuthorization: number;
            /** @description `opening` as it was known at `since`. It differs where something was learned later. */
            openingAsKnownThen: number;
            /** @description `inTreatment` - `opening`. */
            change: number;
            /** @description Different clients among those in treatment. */
            clients: number;
            /** @description Places of the open programs; null where no program says. */
            capacity: number | null;
            /** @description `inTreatment` / `capacity`. Above 1 when over capacity. Null when no capacity is recorded. */
            occupancy: number | null;
        };
        /** @description The figures of one facility. */
        BoardSite: {
            /** @description Facility. */
            facilityId: string;
            /** @description In treatment just before `since`, as it is known now. */
            opening: number;
            /** @description Came in the window. A move between two programs of a site counts for the programs alone. */
            in: number;
            /** @description Went in the window. A move between two programs of a site counts for the programs alone. */
            out: number;
            /** @description Present or on leave at `asOf`: opening + in - out. */
            inTreatment: number;
            /** @description On leave at `asOf`; part of `inTreatment`. */
            onLeave: number;
            /** @description Referred elsewhere for a while at `asOf`; not part of `inTreatment`. */
            outOnReferral: number;
            /** @description In aftercare at `asOf`; counted for the site, not for a program. */
            aftercare: number;
            /** @description Planned moves into it that nothing came of yet. */
            plannedIn: number;
            /** @description Planned moves out of it that nothing came of yet. */
            plannedOut: number;
            /** @description In treatment on a day that needs an authorization for the level and has none that is approved or `not-required`. */
            withoutAuthorization: number;
            /** @description `opening` as it was known at `since`. It differs where something was learned later. */
            openingAsKnownThen: number;
            /** @description `inTreatment` - `opening`. */
            change: number;
            /** @description Different clients among those in treatment. */
            clients: number;
            /** @description Places of the open programs; null where no program says. */
            capacity: number | null;
            /** @description `inTreatment` / `capacity`. Above 1 when over capacity. Null when no capacity is recorded. */
            occupancy: number | null;
        };
        /** @description The history up to a bound, in pages that never change. */
        BulkPlan: {
            /** @description Where the last page ends. `GET /v1/events?after=` goes on from here, each event once. */
            bound: string;
            /** @description Where `bound` lies in the log. */
            head: {
                /**
                 * Format: uuid
                 * @description Another one after a restore.
                 */
                logId: string;
                /** @description As in the headers of records in topics. */
                position: string;
            };
            /** @description How many events pass your filter, announcements included. */
            count: number;
            /** @description Of all pages, compressed; null when only counted. */
            bytes: number | null;
            /** @description At most one for each event that `count` counts, in the order of the log. Empty when only counted. */
            pages: {
                /** @description Where to take the page. Good for your filter and your facilities alone. */
                href: string;
                /** @description How many events it has. */
                events: number;
                /** @description Of the page as it is sent. */
                bytes: number;
                /** @description Of the page as it is sent. */
                sha256: string;
            }[];
        };
        /**
         * Format: date
         * @description A calendar day in the zone of the facility.
         * @example 2026-03-01
         */
        CalendarDay: string;
        CancellationBody: {
            /**
             * @description Coded reason.
             * @example client-choice
             */
            reason: string;
        };
        CarePathAnswerBody: {
            /**
             * Format: uuid
             * @description Null only for the dry run of a registration.
             * @example 3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02
             */
            clientId: string | null;
            /**
             * Format: uuid
             * @description The entry that stands now, or was changed.
             * @example 5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21
             */
            entryId: string | null;
            /**
             * Format: uuid
             * @description Its version: a correction or voiding names it.
             * @example 8a4f6d0e-5a39-5c0b-8a6b-2f1d3c5b7a90
             */
            versionId: string | null;
            /**
             * Format: uuid
             * @example null
             */
            proposalId: string | null;
            /**
             * Format: uuid
             * @example null
             */
            planId: string | null;
            /**
             * @description Revision of the path, as in the ETag.
             * @example 7
             */
            revision: number | null;
            /**
             * @description Position in the log, for `atLeast`; null when nothing was recorded.
             * @example 0000000000000042
             */
            position: string | null;
            /**
             * @description How the rule pack judged the move; null for what no pack judges.
             * @example {
             *       "decision": "justify",
             *       "findings": [
             *         {
             *           "ruleId": "assessment-current",
             *           "severity": "justify",
             *           "title": "Assessment too old",
             *           "observed": "Assessment is 41 days old.",
             *           "required": "At most 30 days.",
             *           "remedy": "Record an assessment, or give a reason.",
             *           "source": "Provider rule",
             *           "approval": null,
             *           "inputs": [
             *             {
             *               "name": "assessmentAgeDays",
             *               "value": 41
             *             }
             *           ]
             *         }
             *       ],
             *       "relied": [
             *         {
             *           "ruleId": "authorization-known",
             *           "title": "The state of the authorization is known",
             *           "entryId": "7c3d0b1e-4a5f-5b6c-8d7e-9f0a1b2c3d4e",
             *           "versionId": "1d2c3b4a-5f6e-5d7c-8b9a-0f1e2d3c4b5a",
             *           "observed": "Authorization approved for level 2.1 to 2026-04-30.",
             *           "inputs": [
             *             {
             *               "name": "authorization",
             *               "value": "approved"
             *             },
             *             {
             *               "name": "lastDay",
             *               "value": "2026-04-30"
             *             }
             *           ]
             *         }
             *       ],
             *       "judgeVersion": 1,
             *       "packSha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
             *     }
             */
            verdict: components["schemas"]["Verdict"] | null;
            /**
             * @description Findings of the verdict that another entry can meet. At most one for each finding.
             * @example []
             */
            remedies: components["schemas"]["Remedy"][];
            /**
             * @example justified
             * @enum {string|null}
             */
            conformance: "conforming" | "justified" | "non-conforming" | null;
            /**
             * @description How an advisory pack, such as a payer's edition, judged it: `packSha256` names it. It decides nothing; null where there was none.
             * @example null
             */
            advisory: components["schemas"]["Verdict"] | null;
            /**
             * @description Later entries that read differently now: what each was, and what it becomes. At most one for each entry.
             * @example []
             */
            impact: components["schemas"]["Impact"][];
            /**
             * @description What the impact asks for, and who may give it: known before anyone has tried.
             * @example {
             *       "needs": "nothing",
             *       "roles": [],
             *       "because": []
             *     }
             */
            acceptance: components["schemas"]["Acceptance"];
            /**
             * @description Obligations that this opened. At most one for each deadline of each event.
             * @example [
             *       {
             *         "clockId": "continued-stay-review",
             *         "title": "Continued-stay review",
             *         "subject": {
             *           "kind": "placement",
             *           "id": "7c9e6679-7425-40de-944b-e07fc1f90ae7"
             *         },
             *         "listedFrom": "2026-03-02T09:00:00-06:00",
             *         "opensFrom": "2026-03-02T09:00:00-06:00",
             *         "warnAt": "2026-03-12T10:00:00-05:00",
             *         "dueAt": "2026-03-16T10:00:00-05:00",
             *         "overdueFrom": "2026-03-16T10:00:00-05:00",
             *         "lapsesAt": null,
             *         "ownerRole": "utilization-review",
             *         "metBy": [
             *           {
             *             "kind": "ContinuedStayReviewed",
             *             "where": [
             *               {
             *                 "what": "placement",
             *                 "oneOf": [
             *                   "7c9e6679-7425-40de-944b-e07fc1f90ae7"
             *                 ]
             *               }
             *             ]
             *           }
             *         ],
             *         "endedBy": [
             *           {
             *             "kind": "Discharged",
             *             "where": [
             *               {
             *                 "what": "placement",
             *                 "oneOf": [
             *                   "7c9e6679-7425-40de-944b-e07fc1f90ae7"
             *                 ]
             *               }
             *             ]
             *           }
             *         ],
             *         "again": "replaces",
             *         "action": "ContinuedStayReviewed",
             *         "facilityId": "HAWTHORN",
             *         "zone": "America/Chicago"
             *       }
             *     ]
             */
            obligations: components["schemas"]["Obligation"][];
            /**
             * @description Later entries that hang in the air behind the admission recorded: `takeOver`, or a repair, attaches them to it. At most one for each entry.
             * @example []
             */
            inTheAir: components["schemas"]["EntryNamed"][];
            /**
             * Format: date-time
             * @description The last instant at which its recorder can undo the entry, by voiding it with the reason `undo`. Null when nothing can be undone.
             * @example 2026-03-02T15:14:09.000Z
             */
            undoUntil: string | null;
            /**
             * @description True when an earlier request with the same key had recorded this.
             * @example false
             */
            replayed: boolean;
            /**
             * @description True when nothing was written because a dry run was asked for.
             * @example false
             */
            dryRun: boolean;
            /** @description Empty for a dry run, and when nothing changed. */
            events: components["schemas"]["RecordedEventBody"][];
        };
        /** @description The fields of an entry of the kind CareTeamAssigned, in addition to those of every entry. */
        CareTeamAssignedDetails: {
            /**
             * Format: uuid
             * @description The placement that it is about. Null when it is about none.
             */
            placementId: string | null;
            /** @description The whole team: pseudonymous staff IDs with the code of each role. */
            members: {
                staffId: string;
                role: string;
            }[];
        };
        CareTeamBody: {
            /**
             * @description When it happened, in the facility's zone: a time with its offset from UTC, or a day when only the day is known. Not in the future: plan it instead.
             * @example 2026-03-02T09:00-06:00
             */
            when: string;
            /**
             * @description IANA zone in which `when` is read, when it is not the facility's own.
             * @example America/Chicago
             */
            zone?: string | null;
            /**
             * Format: uuid
             * @description Id of an entry of the same day that this one follows directly.
             * @example 5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21
             */
            after?: string | null;
            /**
             * Format: uuid
             * @description ID of an entry of the same day that this one precedes directly. Give `after` or `before`, not both.
             * @example null
             */
            before?: string | null;
            /**
             * @description Coded reason of the rule pack: why, and the justification where the pack asks for one.
             * @example clinical-progress
             */
            reason?: string | null;
            /**
             * @description Rule ids of findings that were seen: what has happened is recorded in spite of them, as non-conforming, for a director to review.
             * @example []
             */
            acknowledge?: string[] | null;
            /**
             * @description Coded reason for accepting that later entries read differently; a director or a utilization reviewer gives it.
             * @example late-information
             */
            acceptImpact?: string | null;
            /**
             * Format: uuid
             * @description Id of the planned move that this carries out.
             * @example null
             */
            fulfills?: string | null;
            /**
             * @description Free text for colleagues; sealed under the key of the client.
             * @example Arrived with her sister; agreed to evening groups.
             */
            narrative?: string | null;
            /**
             * @description The facility where it happened; its zone reads `when`, its rule pack judges.
             * @example HAWTHORN
             */
            facilityId: string;
            /**
             * Format: uuid
             * @description Default: the only open placement.
             * @example null
             */
            placementId?: string | null;
            /**
             * @description The whole team from now on.
             * @example [
             *       {
             *         "staffId": "b6a1c2d3-0f4e-4c5d-8e9f-7a6b5c4d3e2f",
             *         "role": "primary-therapist"
             *       }
             *     ]
             */
            members: components["schemas"]["CareTeamMemberBody"][];
        };
        CareTeamMemberBody: {
            /**
             * @description The pseudonymous ID of a staff member. The name stays in the vault.
             * @example b6a1c2d3-0f4e-4c5d-8e9f-7a6b5c4d3e2f
             */
            staffId: string;
            /** @example primary-therapist */
            role: string;
        };
        /** @description Who was placed where at an instant, as it was known at another. */
        Census: {
            /** @description The instant or day asked for; the time now when omitted. */
            asOf: string;
            /** @description At most one for each facility, program, level, phase, and track that has a placement. In the order of what is counted by. */
            groups: components["schemas"]["CensusGroup"][];
            totals: components["schemas"]["CensusCounts"];
            /** @description The placements behind the counts, by client; empty unless asked for. */
            placements: components["schemas"]["KeptPlacementPeriod"][];
            /** @description The `cursor` of the next page of placements; null on the last. */
            next: string | null;
            freshness: components["schemas"]["Freshness"];
        };
        /** @description Differences between the census at two as-of times. */
        CensusComparison: {
            /** @description Just before the earlier time. */
            before: components["schemas"]["CensusCounts"];
            /** @description Just before the later time. Default: now. */
            after: components["schemas"]["CensusCounts"];
            /** @description The first 1000 at most; ask about fewer facilities to see others. Empty for roles that see no paths. */
            differences: components["schemas"]["CensusDifference"][];
            freshness: components["schemas"]["Freshness"];
        };
        /** @description Placements by status. */
        CensusCounts: {
            /** @description Placements present or on leave. */
            census: number;
            /** @description Placements present. */
            present: number;
            /** @description Placements on leave. */
            onLeave: number;
            /** @description Placements referred elsewhere for a while; no part of the census. */
            outOnReferral: number;
            /** @description Placements in aftercare; no part of the census. */
            aftercare: number;
            /** @description Placements that entries of their path contradict; no part of the census. */
            incoherent: number;
            /** @description Different clients among the census. */
            clients: number;
        };
        /** @description A step by which a placement came to differ between the two times. There can be two. */
        CensusDifference: {
            /**
             * Format: uuid
             * @description Whose it is.
             */
            clientId: string;
            /**
             * Format: uuid
             * @description The placement.
             */
            placementId: string;
            /**
             * @description What became of it.
             * @enum {string}
             */
            change: "added" | "removed" | "changed";
            /**
             * @description `learned-since`: the earlier instant looks different with later knowledge. `happened-since`: time has passed.
             * @enum {string}
             */
            because: "happened-since" | "learned-since";
            /** @description Before the step; null when it was not there. */
            before: components["schemas"]["KeptPlacementPeriod"] | null;
            /** @description After the step; null when it is not there. */
            after: components["schemas"]["KeptPlacementPeriod"] | null;
        };
        /** @description Placements of one group by status. */
        CensusGroup: {
            /** @description Code of the facility; there when counted by it. */
            facilityId?: string;
            /** @description Code of the program, null for none; there when counted by it. */
            programId?: string | null;
            /** @description Whose level codes; there when counted by level. */
            levelSystem?: string;
            /** @description The level; there when counted by it. */
            level?: string;
            /** @description Intensity of the level, times ten; there when counted by it. */
            rank?: number;
            /** @description The phase, null for none; there when counted by it. */
            phase?: string | null;
            /** @description The track; there when counted by it. */
            track?: string;
            /** @description Placements present or on leave. */
            census: number;
            /** @description Placements present. */
            present: number;
            /** @description Placements on leave. */
            onLeave: number;
            /** @description Placements referred elsewhere for a while; no part of the census. */
            outOnReferral: number;
            /** @description Placements in aftercare; no part of the census. */
            aftercare: number;
            /** @description Placements that entries of their path contradict; no part of the census. */
            incoherent: number;
            /** @description Different clients among the census. */
            clients: number;
        };
        CertificationBody: {
            /**
             * @description When it happened, in the facility's zone: a time with its offset from UTC, or a day when only the day is known. Not in the future: plan it instead.
             * @example 2026-03-02T09:00-06:00
             */
            when: string;
            /**
             * @description IANA zone in which `when` is read, when it is not the facility's own.
             * @example America/Chicago
             */
            zone?: string | null;
            /**
             * Format: uuid
             * @description Id of an entry of the same day that this one follows directly.
             * @example 5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21
             */
            after?: string | null;
            /**
             * Format: uuid
             * @description ID of an entry of the same day that this one precedes directly. Give `after` or `before`, not both.
             * @example null
             */
            before?: string | null;
            /**
             * @description Coded reason of the rule pack: why, and the justification where the pack asks for one.
             * @example clinical-progress
             */
            reason?: string | null;
            /**
             * @description Rule ids of findings that were seen: what has happened is recorded in spite of them, as non-conforming, for a director to review.
             * @example []
             */
            acknowledge?: string[] | null;
            /**
             * @description Coded reason for accepting that later entries read differently; a director or a utilization reviewer gives it.
             * @example late-information
             */
            acceptImpact?: string | null;
            /**
             * Format: uuid
             * @description Id of the planned move that this carries out.
             * @example null
             */
            fulfills?: string | null;
            /**
             * @description Free text for colleagues; sealed under the key of the client.
             * @example Arrived with her sister; agreed to evening groups.
             */
            narrative?: string | null;
            /**
             * @description The facility where it happened; its zone reads `when`, its rule pack judges.
             * @example HAWTHORN
             */
            facilityId: string;
            /**
             * @description The level for which the hours are certified.
             * @example 2.1
             */
            level: string;
            /**
             * @description Hours of care a week that the physician determined.
             * @example 9
             */
            hoursPerWeek: number;
            /**
             * Format: date
             * @description First day.
             * @example 2026-03-02
             */
            from: string;
            /**
             * Format: date
             * @description The last day for which it is valid.
             * @example 2026-04-30
             */
            lastDay: string;
            /**
             * @description The pseudonymous id of the physician; none where the physician is not one of the staff.
             * @example b6a1c2d3-0f4e-4c5d-8e9f-7a6b5c4d3e2f
             */
            physician?: string | null;
        };
        /** @description The fields of an entry of the kind CertificationRecorded, in addition to those of every entry. */
        CertificationRecordedDetails: {
            /** @description Level that is certified. */
            level: components["schemas"]["LevelOfCare"];
            /** @description How many hours of care a week the physician certified. */
            hoursPerWeek: number;
            /** @description First day that it covers. */
            from: components["schemas"]["CalendarDay"];
            /** @description Last day that it covers. */
            lastDay: components["schemas"]["CalendarDay"];
            /** @description Pseudonymous ID of the physician. Null when the physician is not on the staff. */
            physician: string | null;
        };
        /** @description The log as it is now, signed. Keep notes where those who run the service cannot change them. */
        Checkpoint: {
            /** @description Names the log. Another one after a restore. */
            origin: string;
            /** @description How many events the log has. */
            size: number;
            /** @description Root of the RFC 6962 tree over the leaves. */
            root: string;
            /** @description The same as a signed note (C2SP tlog-checkpoint, Ed25519). */
            note: string;
            /** @description The key that the note is signed with. Get it once by another way, and compare. */
            key: string;
        };
        /** @description The fields of an entry of the kind ClientAttributesRecorded, in addition to those of every entry. */
        ClientAttributesRecordedDetails: {
            /**
             * @description Population that the client belongs to. Null when not stated.
             * @enum {string|null}
             */
            population: "adult" | "adolescent" | "transition-age" | null;
            /** @description Other facts about the client, each a code with the code of its value. */
            attributes: {
                code: string;
                value: string;
            }[];
        };
        /** @description Where a client has been and stands, without a name. */
        ClientItem: {
            /**
             * Format: uuid
             * @description The client.
             */
            clientId: string;
            /** @description Where the client was registered; null while that cannot be read. */
            registeredFacilityId: string | null;
            /** @description At most one for each facility that the active path touches. */
            facilities: string[];
            /** @description Revision of the path. */
            revision: number;
            /** @description An event of theirs cannot be read: this may be out of date. */
            stale: boolean;
            /** @description Their placements at the as-of time. At most one for each admission. */
            placements: components["schemas"]["KeptPlacementPeriod"][];
        };
        /** @description A page of clients. */
        ClientList: {
            /** @description By id. */
            items: components["schemas"]["ClientItem"][];
            /** @description The `cursor` of the next page; null on the last. */
            next: string | null;
            freshness: components["schemas"]["Freshness"];
        };
        ClientNameView: {
            /**
             * Format: uuid
             * @example 3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02
             */
            clientId: string;
            /** @example Okafor */
            familyName: string;
            /** @example Adaeze */
            givenNames: string;
        };
        ClientNamesBody: {
            /**
             * @description Client IDs, as lists return them; a page at most.
             * @example [
             *       "3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02"
             *     ]
             */
            clientIds: string[];
        };
        ClientNamesView: {
            /** @description Only clients of your facilities who have a name. Anonymous, erased, and other clients are omitted. */
            names: components["schemas"]["ClientNameView"][];
        };
        ClientSearchBody: {
            /**
             * @description Words, or beginnings of words, of present or former names, in any order.
             * @example okaf adae
             */
            text?: string | null;
            /**
             * Format: date
             * @example 1988-04-17
             */
            birthDate?: string | null;
            /**
             * @example {
             *       "value": "H-204417"
             *     }
             */
            recordNumber?: components["schemas"]["SoughtNumberBody"] | null;
            /** @example 512 555 0142 */
            phone?: string | null;
            /**
             * @description At most this many. Default: 20.
             * @example 20
             */
            limit?: number | null;
            /**
             * @description The `next` of the page before.
             * @example null
             */
            after?: string | null;
        };
        /** @description A page of clients, each once. */
        ClientWorklist: {
            /** @description The client with the most pressing obligation first. */
            items: components["schemas"]["ClientWorklistItem"][];
            /** @description The `cursor` of the next page; null on the last. */
            next: string | null;
            freshness: components["schemas"]["Freshness"];
        };
        /** @description A client with obligations that are open at the as-of time. */
        ClientWorklistItem: {
            /**
             * Format: uuid
             * @description The client; pseudonymous.
             */
            clientId: string;
            /** @description Facility of the most pressing obligation. */
            facilityId: string;
            /**
             * @description How pressing the most pressing obligation is.
             * @enum {string}
             */
            due: "upcoming" | "due" | "overdue" | "missed";
            /** @description Title for people. */
            title: string;
            /**
             * Format: date-time
             * @description By when it is to be done.
             */
            dueAt: string;
            /** @description Whole minutes by which the most pressing obligation is past its time; 0 while it is in time. */
            lateMinutes: number;
            /** @description Obligations past their time. */
            overdueCount: number;
            /** @description Obligations that were warned of. */
            dueCount: number;
            /** @description Obligations before their warning. */
            upcomingCount: number;
            /** @description Obligations that lapsed before anyone did them; listed when `states` asks for them. */
            missedCount: number;
            /** @description At most one for each deadline of each entry, proposal, and plan. The most pressing first. */
            obligations: components["schemas"]["WorklistItem"][];
        };
        ClockView: {
            /**
             * @description The service's time now.
             * @example 2026-03-01T15:00:00.000Z
             */
            now: string;
        };
        ClosureBody: {
            /**
             * Format: date
             * @description The last day.
             * @example 2027-06-30
             */
            closedOn: string;
            /**
             * @description True to close it although clients are still placed there.
             * @default null
             * @example false
             */
            clientsRemain: boolean | null;
        };
        /** @description One aspect of an entry, and the values of it that count. */
        Concern: {
            /**
             * @description The aspect, e.g. `placement`: the placement that it names.
             * @enum {string}
             */
            what: "placement" | "reviews" | "facility" | "outcome" | "level" | "last-day-after" | "last-day" | "level-left" | "track-left" | "treatment" | "recorded-after";
            /** @description Any of these, at most one for each value that counts; null stands for an entry that names none. */
            oneOf: (string | null)[];
        };
        /**
         * @description `conforming`: nothing to say. `justified`: a coded reason was given. `non-conforming`: recorded all the same.
         * @enum {string}
         */
        Conformance: "conforming" | "justified" | "non-conforming";
        /** @description That the log of the older checkpoint is the beginning of the newer one (RFC 9162, section 2.1.4). */
        ConsistencyProof: {
            /** @description Size of the older tree. */
            fromSize: number;
            /** @description Size of the newer tree. */
            toSize: number;
            /** @description In the order of RFC 9162. */
            hashes: string[];
            /** @description Root of the older tree. Compare with the signed one. */
            fromRoot: string;
            /** @description Root of the newer tree. Compare with the signed one. */
            toRoot: string;
        };
        ContinuedStayReviewBody: {
            /**
             * @description When it happened, in the facility's zone: a time with its offset from UTC, or a day when only the day is known. Not in the future: plan it instead.
             * @example 2026-03-02T09:00-06:00
             */
            when: string;
            /**
             * @description IANA zone in which `when` is read, when it is not the facility's own.
             * @example America/Chicago
             */
            zone?: string | null;
            /**
             * Format: uuid
             * @description Id of an entry of the same day that this one follows directly.
             * @example 5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21
             */
            after?: string | null;
            /**
             * Format: uuid
             * @description ID of an entry of the same day that this one precedes directly. Give `after` or `before`, not both.
             * @example null
             */
            before?: string | null;
            /**
             * @description Coded reason of the rule pack: why, and the justification where the pack asks for one.
             * @example clinical-progress
             */
            reason?: string | null;
            /**
             * @description Rule ids of findings that were seen: what has happened is recorded in spite of them, as non-conforming, for a director to review.
             * @example []
             */
            acknowledge?: string[] | null;
            /**
             * @description Coded reason for accepting that later entries read differently; a director or a utilization reviewer gives it.
             * @example late-information
             */
            acceptImpact?: string | null;
            /**
             * Format: uuid
             * @description Id of the planned move that this carries out.
             * @example null
             */
            fulfills?: string | null;
            /**
             * @description Free text for colleagues; sealed under the key of the client.
             * @example Arrived with her sister; agreed to evening groups.
             */
            narrative?: string | null;
            /**
             * @description The facility where it happened; its zone reads `when`, its rule pack judges.
             * @example HAWTHORN
             */
            facilityId: string;
            /**
             * Format: uuid
             * @description Default: the only open placement.
             * @example null
             */
            placementId?: string | null;
            /**
             * @description What was found right; the move itself is another entry.
             * @example continue
             * @enum {string}
             */
            outcome: "continue" | "step-up" | "step-down" | "transfer" | "discharge";
            /**
             * Format: date
             * @description When it is to be reviewed again.
             * @example 2026-03-16
             */
            nextReview?: string | null;
        };
        /** @description The fields of an entry of the kind ContinuedStayReviewed, in addition to those of every entry. */
        ContinuedStayReviewedDetails: {
            /**
             * Format: uuid
             * @description The placement that it is about.
             */
            placementId: string;
            /**
             * @description What the review found to be right.
             * @enum {string}
             */
            outcome: "continue" | "step-up" | "step-down" | "transfer" | "discharge";
            /** @description Day of the next review. Null when not set. */
            nextReview: components["schemas"]["CalendarDay"] | null;
        };
        /** @description What cannot be so on a path. */
        Contradiction: {
            /** @description Code of the rule, e.g. `placement-not-open`. */
            rule: string;
            /** @description The rule as a sentence. */
            detail: string;
            /** @description The entry that breaks it. */
            entry: components["schemas"]["EntryNamed"];
            /** @description The entries that it breaks it with. At most one for each entry of the path. */
            with: components["schemas"]["EntryNamed"][];
            /** @description What would resolve it; any one of them. At most one for each way, entry, and placement. */
            resolve: components["schemas"]["Resolution"][];
        };
        CorrectionBody: {
            /**
             * Format: uuid
             * @description The version that you saw; refused when the entry has changed since.
             * @example 8a4f6d0e-5a39-5c0b-8a6b-2f1d3c5b7a90
             */
            replaces: string;
            /**
             * @description Why it is corrected.
             * @example wrong-level
             * @enum {string}
             */
            correction: "wrong-date" | "wrong-level" | "wrong-program" | "wrong-detail" | "late-information";
            /**
             * @description The whole entry as it should have been: the body that records an entry of this kind.
             * @example {
             *       "facilityId": "HAWTHORN",
             *       "when": "2026-03-02T09:00-06:00",
             *       "level": "2.1",
             *       "programId": "HAWTHORN-IOP"
             *     }
             */
            entry: components["schemas"]["InquiryBody"] | components["schemas"]["InquiryClosingBody"] | components["schemas"]["AssessmentBody"] | components["schemas"]["EntryReviewBody"] | components["schemas"]["RecommendationBody"] | components["schemas"]["CoverageVerificationBody"] | components["schemas"]["AuthorizationBody"] | components["schemas"]["CertificationBody"] | components["schemas"]["AdmissionBody"] | components["schemas"]["LevelChangeBody"] | components["schemas"]["ArrivalBody"] | components["schemas"]["PhaseChangeBody"] | components["schemas"]["ScheduleBody"] | components["schemas"]["LeaveBody"] | components["schemas"]["LeaveEndBody"] | components["schemas"]["ReferralOutBody"] | components["schemas"]["ReferralReturnBody"] | components["schemas"]["ContinuedStayReviewBody"] | components["schemas"]["LivingEnvironmentBody"] | components["schemas"]["CareTeamBody"] | components["schemas"]["ReturnToUseBody"] | components["schemas"]["AftercarePlanBody"] | components["schemas"]["DischargeBody"] | components["schemas"]["AftercareStartBody"] | components["schemas"]["AftercareContactBody"] | components["schemas"]["AftercareEndBody"] | components["schemas"]["DeathBody"] | components["schemas"]["AttributesBody"];
        };
        CoverageVerificationBody: {
            /**
             * @description When it happened, in the facility's zone: a time with its offset from UTC, or a day when only the day is known. Not in the future: plan it instead.
             * @example 2026-03-02T09:00-06:00
             */
            when: string;
            /**
             * @description IANA zone in which `when` is read, when it is not the facility's own.
             * @example America/Chicago
             */
            zone?: string | null;
            /**
             * Format: uuid
             * @description Id of an entry of the same day that this one follows directly.
             * @example 5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21
             */
            after?: string | null;
            /**
             * Format: uuid
             * @description ID of an entry of the same day that this one precedes directly. Give `after` or `before`, not both.
             * @example null
             */
            before?: string | null;
            /**
             * @description Coded reason of the rule pack: why, and the justification where the pack asks for one.
             * @example clinical-progress
             */
            reason?: string | null;
            /**
             * @description Rule ids of findings that were seen: what has happened is recorded in spite of them, as non-conforming, for a director to review.
             * @example []
             */
            acknowledge?: string[] | null;
            /**
             * @description Coded reason for accepting that later entries read differently; a director or a utilization reviewer gives it.
             * @example late-information
             */
            acceptImpact?: string | null;
            /**
             * Format: uuid
             * @description Id of the planned move that this carries out.
             * @example null
             */
            fulfills?: string | null;
            /**
             * @description Free text for colleagues; sealed under the key of the client.
             * @example Arrived with her sister; agreed to evening groups.
             */
            narrative?: string | null;
            /**
             * @description The facility where it happened; its zone reads `when`, its rule pack judges.
             * @example HAWTHORN
             */
            facilityId: string;
            /**
             * @example verified
             * @enum {string}
             */
            outcome: "verified" | "pending" | "not-covered" | "self-pay";
            /**
             * @description The level with this coverage status. Default: every level.
             * @example 2.1
             */
            level?: string | null;
            /**
             * @description Who pays.
             * @example medicare
             * @enum {string|null}
             */
            payer?: "medicare" | "medicare-advantage" | "medicaid" | "chip" | "federal-exchange" | "commercial" | "employer" | "other" | null;
        };
        /** @description The fields of an entry of the kind CoverageVerified, in addition to those of every entry. */
        CoverageVerifiedDetails: {
            /**
             * @description Coverage status.
             * @enum {string}
             */
            outcome: "verified" | "pending" | "not-covered" | "self-pay";
            /** @description Level that the status is for. Null for all levels. */
            level: components["schemas"]["LevelOfCare"] | null;
            /**
             * @description Kind of payer. Null when not stated.
             * @enum {string|null}
             */
            payer: "medicare" | "medicare-advantage" | "medicaid" | "chip" | "federal-exchange" | "commercial" | "employer" | "other" | null;
        };
        /** @description Every column of the lists. */
        DataDictionary: {
            /** @description At most one for each column of each list. */
            columns: components["schemas"]["DataDictionaryColumn"][];
        };
        /** @description One column of a list, under the same name in JSON and in CSV. */
        DataDictionaryColumn: {
            /** @description The list that has it. */
            list: string;
            /** @description Its name. */
            name: string;
            /** @description What it holds. */
            kind: string;
            /** @description It may be null; an empty cell in CSV. */
            nullable: boolean;
            /** @description The values that it may have; null where they are not a fixed list. */
            values: string[] | null;
            /** @description The query parameters that filter by it. */
            filters: string[];
            /** @description It is in the CSV too. */
            inCsv: boolean;
            /** @description What it means. */
            description: string;
        };
        DeathBody: {
            /**
             * @description When it happened, in the facility's zone: a time with its offset from UTC, or a day when only the day is known. Not in the future: plan it instead.
             * @example 2026-03-02T09:00-06:00
             */
            when: string;
            /**
             * @description IANA zone in which `when` is read, when it is not the facility's own.
             * @example America/Chicago
             */
            zone?: string | null;
            /**
             * Format: uuid
             * @description Id of an entry of the same day that this one follows directly.
             * @example 5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21
             */
            after?: string | null;
            /**
             * Format: uuid
             * @description ID of an entry of the same day that this one precedes directly. Give `after` or `before`, not both.
             * @example null
             */
            before?: string | null;
            /**
             * @description Coded reason of the rule pack: why, and the justification where the pack asks for one.
             * @example clinical-progress
             */
            reason?: string | null;
            /**
             * @description Rule ids of findings that were seen: what has happened is recorded in spite of them, as non-conforming, for a director to review.
             * @example []
             */
            acknowledge?: string[] | null;
            /**
             * @description Coded reason for accepting that later entries read differently; a director or a utilization reviewer gives it.
             * @example late-information
             */
            acceptImpact?: string | null;
            /**
             * Format: uuid
             * @description Id of the planned move that this carries out.
             * @example null
             */
            fulfills?: string | null;
            /**
             * @description Free text for colleagues; sealed under the key of the client.
             * @example Arrived with her sister; agreed to evening groups.
             */
            narrative?: string | null;
            /**
             * @description The facility where it happened; its zone reads `when`, its rule pack judges.
             * @example HAWTHORN
             */
            facilityId: string;
        };
        /** @description The fields of an entry of the kind DeathRecorded, in addition to those of every entry. */
        DeathRecordedDetails: Record<string, never>;
        /** @description How each figure is counted. */
        Definitions: {
            items: {
                /**
                 * @description Stable name of the figure.
                 * @enum {string}
                 */
                figure: "board-opening" | "board-in" | "board-out" | "board-in-treatment" | "board-places" | "board-on-leave" | "board-referred-out" | "board-aftercare" | "board-planned-in" | "board-planned-out" | "board-without-authorization" | "board-clients" | "worklist-upcoming" | "worklist-due" | "worklist-overdue" | "worklist-missed" | "audit-transitions" | "audit-conforming" | "audit-justified" | "audit-non-conforming" | "audit-late" | "path-level-stay" | "path-length-of-stay" | "flow-stays" | "flow-median" | "stays-stays" | "stays-incidence" | "stays-band" | "stays-at-risk" | "stays-quartile" | "stays-readmitted" | "feeds-behind" | "feeds-parked";
                /**
                 * @description Screen of the console that shows it.
                 * @enum {string}
                 */
                screen: "board" | "worklist" | "audit" | "path" | "flow" | "stays" | "feeds";
                /** @description What the screen calls it. */
                title: string;
                /** @description What it counts. */
                definition: string;
            }[];
        };
        /** @description Where the client was: one place, phase and status. */
        DeliveredSpan: {
            /**
             * Format: uuid
             * @description The entry that opens it.
             */
            openedBy: string;
            /**
             * Format: uuid
             * @description The placement: one stay on one track.
             */
            placementId: string;
            /** @description Facility. */
            facilityId: string;
            /** @description Program; null when none was named. */
            programId: string | null;
            /** @description Track; one placement at a time holds it. */
            track: string;
            level: components["schemas"]["LevelOfCare"];
            /** @description Intensity of the level, times ten. */
            rank: number;
            /** @description Phase; null when none was set. */
            phase: string | null;
            /**
             * @description Where the client is meanwhile.
             * @enum {string}
             */
            status: "present" | "on-leave" | "out-on-referral" | "aftercare" | "incoherent";
            /**
             * Format: date-time
             * @description Start: it holds from this instant.
             */
            from: string;
            /** @description Day of the start. */
            fromLocalDate: components["schemas"]["CalendarDay"];
            /**
             * Format: date-time
             * @description End: it holds until just before this instant; null while it lasts.
             */
            to: string | null;
            /** @description Day of the end; null while it lasts. */
            toLocalDate: components["schemas"]["CalendarDay"] | null;
        };
        /** @description Notices of a subscription, newest first. */
        Deliveries: {
            items: components["schemas"]["Delivery"][];
            /** @description Send it as `before`. Null on the last page. */
            next: number | null;
        };
        /** @description A notice to the endpoint: sent, being tried, or skipped. */
        Delivery: {
            number: number;
            /** @description It tells of the numbers behind this one, */
            after: number;
            /** @description up to this one. */
            sequence: number;
            /**
             * Format: date-time
             * @description When it came up.
             */
            at: string;
            /**
             * Format: date-time
             * @description When it was sent last. Null while it never was.
             */
            triedAt: string | null;
            /** @description How often it was sent to that endpoint. */
            attempts: number;
            /** @description The endpoint that it was sent to last. Null while it never was. */
            triedOn: string | null;
            /**
             * @description `skipped`: the subscription was off or in error, had ended, or had no endpoint.
             * @enum {string}
             */
            outcome: "waiting" | "delivered" | "failed" | "skipped";
            /**
             * @description Why it failed or was skipped.
             * @enum {string|null}
             */
            reason: "address-refused" | "endpoint-unreachable" | "endpoint-failing" | "endpoint-gone" | "paused" | "ended" | "without-endpoint" | null;
        };
        DischargeBody: {
            /**
             * @description When it happened, in the facility's zone: a time with its offset from UTC, or a day when only the day is known. Not in the future: plan it instead.
             * @example 2026-03-02T09:00-06:00
             */
            when: string;
            /**
             * @description IANA zone in which `when` is read, when it is not the facility's own.
             * @example America/Chicago
             */
            zone?: string | null;
            /**
             * Format: uuid
             * @description Id of an entry of the same day that this one follows directly.
             * @example 5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21
             */
            after?: string | null;
            /**
             * Format: uuid
             * @description ID of an entry of the same day that this one precedes directly. Give `after` or `before`, not both.
             * @example null
             */
            before?: string | null;
            /**
             * @description Coded reason of the rule pack: why, and the justification where the pack asks for one.
             * @example clinical-progress
             */
            reason?: string | null;
            /**
             * @description Rule ids of findings that were seen: what has happened is recorded in spite of them, as non-conforming, for a director to review.
             * @example []
             */
            acknowledge?: string[] | null;
            /**
             * @description Coded reason for accepting that later entries read differently; a director or a utilization reviewer gives it.
             * @example late-information
             */
            acceptImpact?: string | null;
            /**
             * Format: uuid
             * @description Id of the planned move that this carries out.
             * @example null
             */
            fulfills?: string | null;
            /**
             * @description Free text for colleagues; sealed under the key of the client.
             * @example Arrived with her sister; agreed to evening groups.
             */
            narrative?: string | null;
            /**
             * @description The facility where it happened; its zone reads `when`, its rule pack judges.
             * @example HAWTHORN
             */
            facilityId: string;
            /**
             * Format: uuid
             * @description Default: the only open placement.
             * @example null
             */
            placementId?: string | null;
            /**
             * @description How the placement ended, in a code of the rule pack.
             * @example completed
             */
            disposition: string;
            /**
             * @description True if the discharge was planned.
             * @example true
             */
            planned: boolean;
            /**
             * @description Where the client goes next, in a code of the rule pack.
             * @example null
             */
            destination?: string | null;
        };
        /** @description The fields of an entry of the kind Discharged, in addition to those of every entry. */
        DischargedDetails: {
            /**
             * Format: uuid
             * @description The placement that it is about.
             */
            placementId: string;
            /** @description Code of how the placement ended. */
            disposition: string;
            /** @description Whether the discharge was planned. */
            planned: boolean;
            /** @description Code of where the client went. Null when not known. */
            destination: string | null;
        };
        /** @description Something of a client that left the service. */
        Disclosure: {
            /**
             * Format: date-time
             * @description When it was asked for.
             */
            at: string;
            /** @description Who received it. Pseudonymous. */
            actorId: string;
            /** @description In which roles. */
            roles: string[];
            /** @description What was answered. */
            what: string;
            /**
             * @description What for.
             * @enum {string}
             */
            purpose: "operations" | "treatment" | "payment" | "research" | "public-health" | "audit";
            /**
             * @description Why it may be given.
             * @enum {string}
             */
            legalBasis: "internal-communication" | "qualified-service-organization" | "consent" | "medical-emergency" | "research-exception" | "audit-and-evaluation" | "court-order";
            /** @description The section of 42 CFR part 2. */
            section: string;
            /** @description Of which of your facilities, at most one for each; null for all. */
            facilities: string[] | null;
            /** @description Only events of these types, at most one for each type; null for all. */
            types: string[] | null;
            /** @description How many events of the client were in it. */
            events: number;
            /** @description False while it goes on, or when the service ended before it did. */
            ended: boolean;
            /** @description Of the request. */
            correlationId: string;
        };
        /** @description What was disclosed of a client, newest first. */
        Disclosures: {
            items: components["schemas"]["Disclosure"][];
            /** @description Null on the last page. A page can be short, or empty, and not the last. */
            next: string | null;
        };
        /** @description When something happened: the instant, and the day and offset that clocks showed where it did. */
        Effective: {
            /**
             * Format: date-time
             * @description The instant. With precision `day` it only orders.
             */
            at: string;
            /** @description Minutes east of UTC. */
            offsetMinutes: number;
            /** @description IANA time zone. */
            zone: string;
            /** @description The day there. */
            localDate: components["schemas"]["CalendarDay"];
            /**
             * @description `day`: only the day is known.
             * @enum {string}
             */
            precision: "minute" | "day";
        };
        /** @description The fields of this kind of entry, in addition to those of every entry. `kind` names it. */
        EntryDetails: components["schemas"]["InquiryReceivedDetails"] | components["schemas"]["InquiryClosedDetails"] | components["schemas"]["AssessmentRecordedDetails"] | components["schemas"]["EntryReviewedDetails"] | components["schemas"]["LevelRecommendedDetails"] | components["schemas"]["CoverageVerifiedDetails"] | components["schemas"]["AuthorizationRecordedDetails"] | components["schemas"]["CertificationRecordedDetails"] | components["schemas"]["AdmittedDetails"] | components["schemas"]["SteppedUpDetails"] | components["schemas"]["SteppedDownDetails"] | components["schemas"]["TransferredDetails"] | components["schemas"]["PhaseChangedDetails"] | components["schemas"]["ScheduleSetDetails"] | components["schemas"]["LeaveStartedDetails"] | components["schemas"]["LeaveEndedDetails"] | components["schemas"]["ReferredOutDetails"] | components["schemas"]["ReturnedFromReferralDetails"] | components["schemas"]["ContinuedStayReviewedDetails"] | components["schemas"]["LivingEnvironmentRecordedDetails"] | components["schemas"]["CareTeamAssignedDetails"] | components["schemas"]["ReturnToUseReportedDetails"] | components["schemas"]["ArrivalAcceptedDetails"] | components["schemas"]["AftercarePlannedDetails"] | components["schemas"]["DischargedDetails"] | components["schemas"]["AftercareStartedDetails"] | components["schemas"]["AftercareContactRecordedDetails"] | components["schemas"]["AftercareEndedDetails"] | components["schemas"]["DeathRecordedDetails"] | components["schemas"]["ClientAttributesRecordedDetails"];
        /** @description An entry, in the words that a person finds it by. */
        EntryNamed: {
            /**
             * Format: uuid
             * @description The entry.
             */
            entryId: string;
            /**
             * Format: uuid
             * @description Its version, for a correction or a voiding; null while it is not recorded.
             */
            versionId: string | null;
            /**
             * @description Its kind.
             * @enum {string}
             */
            kind: "InquiryReceived" | "InquiryClosed" | "AssessmentRecorded" | "EntryReviewed" | "LevelRecommended" | "CoverageVerified" | "AuthorizationRecorded" | "CertificationRecorded" | "Admitted" | "SteppedUp" | "SteppedDown" | "Transferred" | "PhaseChanged" | "ScheduleSet" | "LeaveStarted" | "LeaveEnded" | "ReferredOut" | "ReturnedFromReferral" | "ContinuedStayReviewed" | "LivingEnvironmentRecorded" | "CareTeamAssigned" | "ReturnToUseReported" | "ArrivalAccepted" | "AftercarePlanned" | "Discharged" | "AftercareStarted" | "AftercareContactRecorded" | "AftercareEnded" | "DeathRecorded" | "ClientAttributesRecorded";
            /** @description When it happened. */
            effective: components["schemas"]["Effective"];
            /** @description False for a voided one. */
            active: boolean;
        };
        EntryReviewBody: {
            /**
             * @description When it happened, in the facility's zone: a time with its offset from UTC, or a day when only the day is known. Not in the future: plan it instead.
             * @example 2026-03-02T09:00-06:00
             */
            when: string;
            /**
             * @description IANA zone in which `when` is read, when it is not the facility's own.
             * @example America/Chicago
             */
            zone?: string | null;
            /**
             * Format: uuid
             * @description Id of an entry of the same day that this one follows directly.
             * @example 5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21
             */
            after?: string | null;
            /**
             * Format: uuid
             * @description ID of an entry of the same day that this one precedes directly. Give `after` or `before`, not both.
             * @example null
             */
            before?: string | null;
            /**
             * @description Coded reason of the rule pack: why, and the justification where the pack asks for one.
             * @example clinical-progress
             */
            reason?: string | null;
            /**
             * @description Rule ids of findings that were seen: what has happened is recorded in spite of them, as non-conforming, for a director to review.
             * @example []
             */
            acknowledge?: string[] | null;
            /**
             * @description Coded reason for accepting that later entries read differently; a director or a utilization reviewer gives it.
             * @example late-information
             */
            acceptImpact?: string | null;
            /**
             * Format: uuid
             * @description Id of the planned move that this carries out.
             * @example null
             */
            fulfills?: string | null;
            /**
             * @description Free text for colleagues; sealed under the key of the client.
             * @example Arrived with her sister; agreed to evening groups.
             */
            narrative?: string | null;
            /**
             * @description The facility where it happened; its zone reads `when`, its rule pack judges.
             * @example HAWTHORN
             */
            facilityId: string;
            /**
             * Format: uuid
             * @description The entry that was reviewed: an assessment, or a move that did not conform.
             * @example 5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21
             */
            reviews: string;
            /**
             * @example accepted
             * @enum {string}
             */
            outcome: "accepted" | "returned";
        };
        /** @description The fields of an entry of the kind EntryReviewed, in addition to those of every entry. */
        EntryReviewedDetails: {
            /**
             * Format: uuid
             * @description The entry that was reviewed.
             */
            reviews: string;
            /**
             * @description Whether the reviewer accepted it or returned it.
             * @enum {string}
             */
            outcome: "accepted" | "returned";
        };
        ErasureBody: {
            /**
             * @description On what ground.
             * @example client-request
             * @enum {string}
             */
            ground: "client-request" | "retention-ended" | "court-order" | "recorded-in-error";
        };
        ErasureConfirmedBody: {
            /**
             * @description The reason of the request, repeated. A confirmation cannot be undone.
             * @example client-request
             * @enum {string}
             */
            ground: "client-request" | "retention-ended" | "court-order" | "recorded-in-error";
        };
        ErasureDeclinedBody: {
            /**
             * @description Why the record stays.
             * @example legal-duty-to-keep
             * @enum {string}
             */
            reason: "legal-duty-to-keep" | "client-withdrew" | "identity-not-proved" | "asked-in-error";
        };
        /** @description A page of requests for erasure. */
        Erasures: {
            /** @description In the order asked for. */
            items: components["schemas"]["ListedErasure"][];
            /** @description The `cursor` of the next page; null on the last. */
            next: string | null;
            freshness: components["schemas"]["Freshness"];
        };
        EventFilter: {
            /**
             * @description Only events of these types, separated by commas, and erasures (`ErasureStarted`, `ErasureCompleted`). All of them when omitted.
             * @example [
             *       "Admitted",
             *       "Discharged"
             *     ]
             */
            type?: ("ClientRegistered" | "MoveProposed" | "MoveApproved" | "MoveDeclined" | "MoveWithdrawn" | "EditProposed" | "EditApproved" | "EditDeclined" | "EditWithdrawn" | "PopulationReviewOpened" | "MovePlanned" | "PlannedMoveCanceled" | "EntryCorrected" | "EntryVoided" | "EntryReinstated" | "LegalHoldPlaced" | "LegalHoldLifted" | "ErasureRequested" | "ErasureDeclined" | "ErasureStarted" | "ErasureCompleted" | "InquiryReceived" | "InquiryClosed" | "AssessmentRecorded" | "EntryReviewed" | "LevelRecommended" | "CoverageVerified" | "AuthorizationRecorded" | "CertificationRecorded" | "Admitted" | "SteppedUp" | "SteppedDown" | "Transferred" | "PhaseChanged" | "ScheduleSet" | "LeaveStarted" | "LeaveEnded" | "ReferredOut" | "ReturnedFromReferral" | "ContinuedStayReviewed" | "LivingEnvironmentRecorded" | "CareTeamAssigned" | "ReturnToUseReported" | "ArrivalAccepted" | "AftercarePlanned" | "Discharged" | "AftercareStarted" | "AftercareContactRecorded" | "AftercareEnded" | "DeathRecorded" | "ClientAttributesRecorded")[];
            /**
             * @description Only clients who have been at these facilities, separated by commas. Default: all facilities of your token. A facility outside your token is rejected.
             * @example [
             *       "HAWTHORN"
             *     ]
             */
            facilityId?: string[];
            /**
             * @description Only events of these clients, separated by commas. A client outside your facilities has none, like one that does not exist.
             * @example [
             *       "3d2c6f7e-4a0b-4b9f-9d51-6a1f0e8c2b77"
             *     ]
             */
            clientId?: string[];
            /**
             * @description Only events that the log took at this instant or later. To go on reading use a cursor, never a time.
             * @example 2026-03-01T00:00-06:00
             */
            recordedFrom?: string;
            /**
             * @description Only events that the log took before this instant.
             * @example 2026-04-01T00:00-05:00
             */
            recordedTo?: string;
        };
        FacilityList: {
            items: components["schemas"]["FacilityView"][];
            /**
             * @description The cursor of the next page; null on the last.
             * @example null
             */
            next: string | null;
        };
        FacilityView: {
            /** @example HAWTHORN */
            code: string;
            /** @example Hawthorn House */
            name: string;
            /** @example America/Chicago */
            zone: string;
            /**
             * Format: date
             * @example 2024-07-01
             */
            openFrom: string;
            /**
             * Format: date
             * @example null
             */
            closedOn: string | null;
            /** @description The latest 500 at most, in the order adopted. Of those that start on a day or before, the most specific is in effect. The order is: program and population, program, population, everyone. Among equals the last to start is. */
            adoptions: components["schemas"]["AdoptionView"][];
            /** @example 1 */
            revision: number;
        };
        FaultSchema: {
            /**
             * @description RFC 6901 pointer into the body; `query:…`, `path:…` or `header:…` elsewhere.
             * @example /when
             */
            pointer: string;
            /**
             * @description Stable; for programs.
             * @example date-does-not-exist
             */
            code: string;
            /**
             * @description For people. Never repeats what was sent.
             * @example A time of day needs its offset from UTC, e.g. 2026-03-01T09:00-06:00.
             */
            detail: string;
        };
        /** @description What a rule has to say about a move. */
        Finding: {
            /** @description Stable; for programs. `acknowledge` names it. */
            ruleId: string;
            /**
             * @description `advice`: noted. `justify`: needs a coded reason. `refuse`: not allowed by the pack.
             * @enum {string}
             */
            severity: "advice" | "justify" | "refuse";
            /** @description The rule, for people. */
            title: string;
            /** @description What the rule found. */
            observed: string;
            /** @description What it asks for. */
            required: string;
            /** @description What to do about it. */
            remedy: string;
            /** @description Where the rule comes from, as the rule pack cites it. */
            source: string;
            /** @description The role whose approval is required in addition to the reason. Null when a reason is enough. */
            approval: string | null;
            /** @description Roles that should acknowledge it, at most one for each role. Anyone may; another role’s word opens an urgent review. */
            acknowledgers?: string[];
            /** @description What the rule looked at. At most one for each value. */
            inputs: {
                name: string;
                value: string | number | boolean | null;
            }[];
        };
        /** @description Who came and went between two instants. */
        Flow: {
            /** @description Start of the window, as asked for: what happens at it is counted. */
            from: string;
            /** @description End of the window, as asked for: what happens at it is not counted. */
            to: string;
            /** @description At most one for each facility, program, level, phase, and track that has a placement. In the order of what is counted by. */
            groups: components["schemas"]["FlowGroup"][];
            freshness: components["schemas"]["Freshness"];
        };
        /** @description opening + sum of in - sum of out = closing. */
        FlowCounts: {
            /** @description Placements just at the beginning. */
            opening: number;
            /** @description Placements that came. */
            in: components["schemas"]["MovesCounted"];
            /** @description Placements that went. */
            out: components["schemas"]["MovesCounted"];
            /** @description Placements at the end. */
            closing: number;
        };
        /** @description What came and went in one group. */
        FlowGroup: {
            /** @description Code of the facility; there when counted by it. */
            facilityId?: string;
            /** @description Code of the program, null for none; there when counted by it. */
            programId?: string | null;
            /** @description Whose level codes; there when counted by level. */
            levelSystem?: string;
            /** @description The level; there when counted by it. */
            level?: string;
            /** @description Intensity of the level, times ten; there when counted by it. */
            rank?: number;
            /** @description The phase, null for none; there when counted by it. */
            phase?: string | null;
            /** @description The track; there when counted by it. */
            track?: string;
            /** @description Present and on leave. */
            census: components["schemas"]["FlowCounts"];
            /** @description Referred elsewhere for a while. */
            outOnReferral: components["schemas"]["FlowCounts"];
            /** @description In aftercare. */
            aftercare: components["schemas"]["FlowCounts"];
            /** @description Contradicted by entries of their path. */
            incoherent: components["schemas"]["FlowCounts"];
        };
        FoundClientView: {
            /**
             * Format: uuid
             * @example 3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02
             */
            clientId: string;
            /**
             * @description At most one for each of your facilities: those that know the client.
             * @example [
             *       "HAWTHORN"
             *     ]
             */
            facilityIds: string[];
            identity: components["schemas"]["IdentityBody"];
        };
        FoundClientsView: {
            clients: components["schemas"]["FoundClientView"][];
            /**
             * @description Clients of your facilities that match, on all pages.
             * @example 1
             */
            total: number;
            /**
             * @description Null on the last page.
             * @example null
             */
            next: string | null;
        };
        /** @description How far the views had followed the log when they answered. */
        Freshness: {
            /** @description The last event that the answer takes account of. */
            watermark: {
                position: components["schemas"]["Position"];
                /**
                 * Format: date-time
                 * @description When the log took it; null when it is not known.
                 */
                recordedAt: string | null;
            };
            /** @description The position that `knownAt` came to. */
            knownTo: components["schemas"]["Position"];
            /** @description How far the views are behind the log; null when it is not said. */
            lag: {
                /** @description There are events that the views have not taken yet. */
                behind: boolean;
                /** @description The views know of events that the log lacks: an older log was put in its place. */
                ahead: boolean;
                /** @description How many; null when they are not counted. */
                events: number | null;
                /** @description For how long. Milliseconds. */
                ms: number;
            } | null;
            /** @description Clients whose rows may be out of date, because an event of theirs cannot be read. */
            incomplete: number;
            /** @description What was asked lies in the future: this is what is known now, not a forecast. */
            future: boolean;
        };
        HoldLiftedBody: {
            /**
             * @description Why it is no longer needed.
             * @example matter-closed
             * @enum {string}
             */
            reason: "matter-closed" | "retention-ended" | "placed-in-error";
        };
        IdentityAmended: {
            /**
             * Format: uuid
             * @example 3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02
             */
            clientId: string;
            /**
             * @description As in the ETag of the identity.
             * @example 2
             */
            version: number;
            /**
             * @description False when nothing changed.
             * @example true
             */
            changed: boolean;
            /** @example false */
            dryRun: boolean;
            /**
             * @description For `atLeast`: of the review that was opened because entries were judged under another population. Null when none was.
             * @example null
             */
            position: string | null;
        };
        IdentityBody: {
            /**
             * @description A person with one name has it here.
             * @example Okafor
             */
            familyName: string;
            /**
             * @description May be empty.
             * @example Adaeze
             */
            givenNames: string;
            /**
             * Format: date
             * @example 1988-04-17
             */
            birthDate?: string | null;
            /**
             * @example [
             *       {
             *         "system": "county-hospital",
             *         "value": "H-204417"
             *       }
             *     ]
             */
            recordNumbers?: components["schemas"]["RecordNumberBody"][] | null;
            /**
             * @example [
             *       "+1 512 555 0142"
             *     ]
             */
            phones?: string[] | null;
            /**
             * @example [
             *       "adaeze@example.org"
             *     ]
             */
            emails?: string[] | null;
        };
        IdentityView: {
            /**
             * Format: uuid
             * @example 3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02
             */
            clientId: string;
            /**
             * @description Counts the versions; 0 for an anonymous client.
             * @example 1
             */
            version: number;
            /** @description Null for an anonymous client. */
            identity: components["schemas"]["IdentityBody"] | null;
        };
        /** @description Another entry that reads differently now. */
        Impact: {
            /**
             * Format: uuid
             * @description The entry.
             */
            entryId: string;
            /**
             * @description Its kind.
             * @enum {string}
             */
            kind: "InquiryReceived" | "InquiryClosed" | "AssessmentRecorded" | "EntryReviewed" | "LevelRecommended" | "CoverageVerified" | "AuthorizationRecorded" | "CertificationRecorded" | "Admitted" | "SteppedUp" | "SteppedDown" | "Transferred" | "PhaseChanged" | "ScheduleSet" | "LeaveStarted" | "LeaveEnded" | "ReferredOut" | "ReturnedFromReferral" | "ContinuedStayReviewed" | "LivingEnvironmentRecorded" | "CareTeamAssigned" | "ReturnToUseReported" | "ArrivalAccepted" | "AftercarePlanned" | "Discharged" | "AftercareStarted" | "AftercareContactRecorded" | "AftercareEnded" | "DeathRecorded" | "ClientAttributesRecorded";
            /** @description When it happened. */
            effective: components["schemas"]["Effective"];
            /** @description How it read before. */
            was: components["schemas"]["ImpactSide"];
            /** @description How it reads now. */
            becomes: components["schemas"]["ImpactSide"];
        };
        /** @description How an entry reads. */
        ImpactSide: {
            /**
             * @description What it means on the path; null where it changes no level.
             * @enum {string|null}
             */
            move: "admission" | "step-up" | "step-down" | "transfer" | "discharge" | "aftercare-start" | "aftercare-end" | "death" | null;
            /** @description The level at which it finds its placement; null where none is open. */
            from: components["schemas"]["LevelOfCare"] | null;
            /** @description The level at which it leaves it; null where none is open then. */
            to: components["schemas"]["LevelOfCare"] | null;
            /** @description The phase in which it leaves its placement. */
            phase: string | null;
            /**
             * Format: uuid
             * @description The open placement that it concerns; null where there is none.
             */
            placementId: string | null;
            /** @description Its placement is not open at its time. */
            unanchored: boolean;
            /** @description It is dated after the recorded death of the client. */
            afterDeath: boolean;
            /** @description Null where no pack has judged. */
            conformance: components["schemas"]["Conformance"] | null;
            /** @description Null where no pack has judged. */
            verdict: components["schemas"]["Verdict"] | null;
        };
        /** @description That an event stands in the log that a checkpoint was signed for (RFC 9162, section 2.1.3). */
        InclusionProof: {
            /** @description Place of the event in the log, from 0. */
            index: number;
            /** @description Size of the tree. */
            size: number;
            /** @description Leaf of the event: the leaf hash of RFC 6962 already. Do not hash it again. */
            leaf: string;
            /** @description From the leaf up. */
            hashes: string[];
            /** @description Root of the tree. Compare with the signed one. */
            root: string;
        };
        InquiryBody: {
            /**
             * @description When it happened, in the facility's zone: a time with its offset from UTC, or a day when only the day is known. Not in the future: plan it instead.
             * @example 2026-03-02T09:00-06:00
             */
            when: string;
            /**
             * @description IANA zone in which `when` is read, when it is not the facility's own.
             * @example America/Chicago
             */
            zone?: string | null;
            /**
             * Format: uuid
             * @description Id of an entry of the same day that this one follows directly.
             * @example 5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21
             */
            after?: string | null;
            /**
             * Format: uuid
             * @description ID of an entry of the same day that this one precedes directly. Give `after` or `before`, not both.
             * @example null
             */
            before?: string | null;
            /**
             * @description Coded reason of the rule pack: why, and the justification where the pack asks for one.
             * @example clinical-progress
             */
            reason?: string | null;
            /**
             * @description Rule ids of findings that were seen: what has happened is recorded in spite of them, as non-conforming, for a director to review.
             * @example []
             */
            acknowledge?: string[] | null;
            /**
             * @description Coded reason for accepting that later entries read differently; a director or a utilization reviewer gives it.
             * @example late-information
             */
            acceptImpact?: string | null;
            /**
             * Format: uuid
             * @description Id of the planned move that this carries out.
             * @example null
             */
            fulfills?: string | null;
            /**
             * @description Free text for colleagues; sealed under the key of the client.
             * @example Arrived with her sister; agreed to evening groups.
             */
            narrative?: string | null;
            /**
             * @description The facility where it happened; its zone reads `when`, its rule pack judges.
             * @example HAWTHORN
             */
            facilityId: string;
            /**
             * @description How the client came to ask, in a code of the rule pack.
             * @example self
             */
            source?: string | null;
            /**
             * @description Leave it out while the inquiry is open.
             * @example waitlisted
             * @enum {string|null}
             */
            outcome?: "admitted" | "waitlisted" | "referred-out" | "crisis-988" | "crisis-911" | "not-eligible" | "declined" | "lost-contact" | "duplicate" | null;
            /**
             * @description Why care cannot be given here, in codes of the rule pack.
             * @example []
             */
            exclusions?: string[] | null;
            /**
             * @description Where the client was referred to; needed with `referred-out`.
             * @example null
             */
            referralTarget?: string | null;
            /**
             * @description True: the crisis noted earlier is over. Nothing else ends a crisis. If omitted, the crisis remains.
             * @example false
             */
            crisisOver?: boolean | null;
        };
        /** @description The fields of an entry of the kind InquiryClosed, in addition to those of every entry. */
        InquiryClosedDetails: {
            /**
             * @description Why the inquiry was closed.
             * @enum {string}
             */
            reason: "admitted" | "waitlisted" | "referred-out" | "crisis-988" | "crisis-911" | "not-eligible" | "declined" | "lost-contact" | "duplicate";
        };
        InquiryClosingBody: {
            /**
             * @description When it happened, in the facility's zone: a time with its offset from UTC, or a day when only the day is known. Not in the future: plan it instead.
             * @example 2026-03-02T09:00-06:00
             */
            when: string;
            /**
             * @description IANA zone in which `when` is read, when it is not the facility's own.
             * @example America/Chicago
             */
            zone?: string | null;
            /**
             * Format: uuid
             * @description Id of an entry of the same day that this one follows directly.
             * @example 5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21
             */
            after?: string | null;
            /**
             * Format: uuid
             * @description ID of an entry of the same day that this one precedes directly. Give `after` or `before`, not both.
             * @example null
             */
            before?: string | null;
            /**
             * @description Why nothing more is waited for.
             * @example lost-contact
             * @enum {string|null}
             */
            reason: "admitted" | "waitlisted" | "referred-out" | "crisis-988" | "crisis-911" | "not-eligible" | "declined" | "lost-contact" | "duplicate" | null;
            /**
             * @description Rule ids of findings that were seen: what has happened is recorded in spite of them, as non-conforming, for a director to review.
             * @example []
             */
            acknowledge?: string[] | null;
            /**
             * @description Coded reason for accepting that later entries read differently; a director or a utilization reviewer gives it.
             * @example late-information
             */
            acceptImpact?: string | null;
            /**
             * Format: uuid
             * @description Id of the planned move that this carries out.
             * @example null
             */
            fulfills?: string | null;
            /**
             * @description Free text for colleagues; sealed under the key of the client.
             * @example Arrived with her sister; agreed to evening groups.
             */
            narrative?: string | null;
            /**
             * @description The facility where it happened; its zone reads `when`, its rule pack judges.
             * @example HAWTHORN
             */
            facilityId: string;
        };
        /** @description The fields of an entry of the kind InquiryReceived, in addition to those of every entry. */
        InquiryReceivedDetails: {
            /** @description Code of who referred the client. Null when not stated. */
            source: string | null;
            /**
             * @description Outcome of the inquiry. Null while it is open.
             * @enum {string|null}
             */
            outcome: "admitted" | "waitlisted" | "referred-out" | "crisis-988" | "crisis-911" | "not-eligible" | "declined" | "lost-contact" | "duplicate" | null;
            /** @description Codes of findings that speak against an admission. */
            exclusions: string[];
            /** @description Code of where the client was sent. Null for nowhere. */
            referralTarget: string | null;
            /** @description True: a crisis noted earlier is over. False says nothing about it. */
            crisisOver: boolean;
        };
        /** @description An obligation, with whose it is and when it was known. */
        KeptObligation: {
            /**
             * Format: uuid
             * @description The client; pseudonymous.
             */
            clientId: string;
            /** @description Known from this position of the log on. */
            knownFrom: components["schemas"]["Position"];
            /** @description Known up to this position; null while it is what is known. */
            knownTo: components["schemas"]["Position"] | null;
            /**
             * Format: uuid
             * @description The entry, proposal, or planned move that opens it.
             */
            openedBy: string;
            /**
             * Format: uuid
             * @description What met or ended it; null while it is open.
             */
            closedBy: string | null;
            /**
             * @description What opened it.
             * @enum {string}
             */
            opener: "entry" | "proposal" | "plan";
            /**
             * @description Kind of the entry that opened it, or that is proposed; null for a planned move.
             * @enum {string|null}
             */
            openerKind: "InquiryReceived" | "InquiryClosed" | "AssessmentRecorded" | "EntryReviewed" | "LevelRecommended" | "CoverageVerified" | "AuthorizationRecorded" | "CertificationRecorded" | "Admitted" | "SteppedUp" | "SteppedDown" | "Transferred" | "PhaseChanged" | "ScheduleSet" | "LeaveStarted" | "LeaveEnded" | "ReferredOut" | "ReturnedFromReferral" | "ContinuedStayReviewed" | "LivingEnvironmentRecorded" | "CareTeamAssigned" | "ReturnToUseReported" | "ArrivalAccepted" | "AftercarePlanned" | "Discharged" | "AftercareStarted" | "AftercareContactRecorded" | "AftercareEnded" | "DeathRecorded" | "ClientAttributesRecorded" | null;
            /**
             * @description What it is about.
             * @enum {string}
             */
            subjectKind: "placement" | "leave" | "referral" | "authorization" | "certification" | "assessment" | "inquiry" | "entry" | "proposal" | "plan";
            /**
             * Format: uuid
             * @description The placement, entry, proposal, or planned move that it is about.
             */
            subjectId: string;
            /** @description The deadline of the rule pack. */
            clockId: string;
            /** @description Title for people. */
            title: string;
            /**
             * @description The one kind of entry to record to meet it. Null where none does: a proposal is answered, a planned move carried out, a contradiction repaired.
             * @enum {string|null}
             */
            action: "InquiryReceived" | "InquiryClosed" | "AssessmentRecorded" | "EntryReviewed" | "LevelRecommended" | "CoverageVerified" | "AuthorizationRecorded" | "CertificationRecorded" | "Admitted" | "SteppedUp" | "SteppedDown" | "Transferred" | "PhaseChanged" | "ScheduleSet" | "LeaveStarted" | "LeaveEnded" | "ReferredOut" | "ReturnedFromReferral" | "ContinuedStayReviewed" | "LivingEnvironmentRecorded" | "CareTeamAssigned" | "ReturnToUseReported" | "ArrivalAccepted" | "AftercarePlanned" | "Discharged" | "AftercareStarted" | "AftercareContactRecorded" | "AftercareEnded" | "DeathRecorded" | "ClientAttributesRecorded" | null;
            /** @description Role that owes it. */
            ownerRole: string;
            /** @description Facility. */
            facilityId: string;
            /** @description Program; null when none is concerned. */
            programId: string | null;
            /**
             * Format: uuid
             * @description Placement; null when none is concerned.
             */
            placementId: string | null;
            /**
             * Format: date-time
             * @description From when on it is asked of anyone: as a rule when what opened it happened.
             */
            openedAt: string;
            /**
             * Format: date-time
             * @description Nothing earlier meets it.
             */
            opensFrom: string;
            /**
             * Format: date-time
             * @description Due from this instant on.
             */
            warnAt: string;
            /**
             * Format: date-time
             * @description By when it is to be done.
             */
            dueAt: string;
            /**
             * Format: date-time
             * @description Overdue from this instant on.
             */
            overdueFrom: string;
            /**
             * Format: date-time
             * @description Missed from this instant on, unless it was done before; null when it never lapses.
             */
            lapsesAt: string | null;
            /**
             * @description `met`: someone did it. `ended`: it is no longer needed.
             * @enum {string}
             */
            state: "open" | "met" | "ended";
            /**
             * Format: date-time
             * @description When it was met or ended; null while it is open.
             */
            closedAt: string | null;
            /** @description Who has taken it. Pseudonymous; null while nobody has. */
            ownerId: string | null;
            /**
             * Format: date-time
             * @description Since when they have it.
             */
            ownedFrom: string | null;
            /**
             * Format: date-time
             * @description Start of the last snooze. Null for a task that nobody snoozed.
             */
            snoozedFrom: string | null;
            /**
             * Format: date-time
             * @description End of the last snooze, which may be over. Null for a task that nobody snoozed.
             */
            snoozedUntil: string | null;
            /**
             * @description Reason of the last snooze. Null for a task that nobody snoozed.
             * @enum {string|null}
             */
            snoozeReason: "waiting-for-client" | "waiting-for-payer" | "waiting-for-records" | "waiting-for-colleague" | "appointment-set" | null;
        };
        /** @description A period of a placement, with whose it is and when it was known. */
        KeptPlacementPeriod: {
            /**
             * Format: uuid
             * @description The client; pseudonymous.
             */
            clientId: string;
            /** @description Known from this position of the log on. */
            knownFrom: components["schemas"]["Position"];
            /** @description Known up to this position; null while it is what is known. */
            knownTo: components["schemas"]["Position"] | null;
            /**
             * Format: uuid
             * @description The entry that opens the period.
             */
            openedBy: string;
            /**
             * Format: uuid
             * @description The entry that closes it; null while it lasts.
             */
            closedBy: string | null;
            /**
             * Format: uuid
             * @description The placement: one stay on one track.
             */
            placementId: string;
            /** @description Facility. */
            facilityId: string;
            /** @description Program; null when none was named. */
            programId: string | null;
            /** @description Track; one placement at a time holds it. */
            track: string;
            /** @description Code system of `level`, e.g. `asam-3e`. */
            levelSystem: string;
            /** @description Level of care. */
            level: string;
            /** @description Intensity of the level, times ten. */
            rank: number;
            /** @description Phase; null when none was set. */
            phase: string | null;
            /**
             * @description Where the client is meanwhile; `incoherent`: entries of the path contradict it.
             * @enum {string}
             */
            status: "present" | "on-leave" | "out-on-referral" | "aftercare" | "incoherent";
            /** @description Number of the episode of care. */
            episode: number;
            /**
             * Format: date-time
             * @description When the placement began.
             */
            admittedAt: string;
            /** @description Day on which the placement began, in the facility’s time zone. */
            admittedOn: components["schemas"]["CalendarDay"];
            /** @description At this level since that day. */
            levelSince: components["schemas"]["CalendarDay"];
            /**
             * Format: date-time
             * @description Start: holds from this instant.
             */
            from: string;
            /** @description Place of the start among the entries of one client and instant. */
            fromSeq: number;
            /** @description Day of the start, in the facility’s time zone. */
            fromLocalDate: components["schemas"]["CalendarDay"];
            /**
             * @description `day`: only the day is known.
             * @enum {string}
             */
            fromPrecision: "minute" | "day";
            /**
             * @description What the entry that opens it means.
             * @enum {string|null}
             */
            openedMove: "admission" | "step-up" | "step-down" | "transfer" | "phase-change" | "leave-start" | "leave-end" | "referral-out" | "referral-return" | "discharge" | "aftercare-start" | "aftercare-end" | "death" | "unanchored" | null;
            /**
             * Format: date-time
             * @description End: holds until just before this instant; null while it lasts.
             */
            to: string | null;
            /** @description Day of the end, in the facility’s time zone; null while it lasts. */
            toLocalDate: components["schemas"]["CalendarDay"] | null;
            /**
             * @description `day`: only the day of the end is known; null while it lasts.
             * @enum {string|null}
             */
            toPrecision: "minute" | "day" | null;
            /**
             * @description Kind of the entry that closes it; null while it lasts.
             * @enum {string|null}
             */
            closedKind: "InquiryReceived" | "InquiryClosed" | "AssessmentRecorded" | "EntryReviewed" | "LevelRecommended" | "CoverageVerified" | "AuthorizationRecorded" | "CertificationRecorded" | "Admitted" | "SteppedUp" | "SteppedDown" | "Transferred" | "PhaseChanged" | "ScheduleSet" | "LeaveStarted" | "LeaveEnded" | "ReferredOut" | "ReturnedFromReferral" | "ContinuedStayReviewed" | "LivingEnvironmentRecorded" | "CareTeamAssigned" | "ReturnToUseReported" | "ArrivalAccepted" | "AftercarePlanned" | "Discharged" | "AftercareStarted" | "AftercareContactRecorded" | "AftercareEnded" | "DeathRecorded" | "ClientAttributesRecorded" | null;
            /**
             * @description What that entry means; null while it lasts.
             * @enum {string|null}
             */
            closedMove: "admission" | "step-up" | "step-down" | "transfer" | "phase-change" | "leave-start" | "leave-end" | "referral-out" | "referral-return" | "discharge" | "aftercare-start" | "aftercare-end" | "death" | "unanchored" | null;
            /** @description Length of stay in days, where a discharge or a death closes the period. */
            lengthOfStayDays: number | null;
            /** @description Days at the level, where the period ends the stay at it. */
            levelStayDays: number | null;
            /** @description How the placement ended, where a discharge closes it; `died` where a death closes it. */
            disposition: string | null;
        };
        LeaveBody: {
            /**
             * @description When it happened, in the facility's zone: a time with its offset from UTC, or a day when only the day is known. Not in the future: plan it instead.
             * @example 2026-03-02T09:00-06:00
             */
            when: string;
            /**
             * @description IANA zone in which `when` is read, when it is not the facility's own.
             * @example America/Chicago
             */
            zone?: string | null;
            /**
             * Format: uuid
             * @description Id of an entry of the same day that this one follows directly.
             * @example 5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21
             */
            after?: string | null;
            /**
             * Format: uuid
             * @description ID of an entry of the same day that this one precedes directly. Give `after` or `before`, not both.
             * @example null
             */
            before?: string | null;
            /**
             * @description Coded reason of the rule pack: why, and the justification where the pack asks for one.
             * @example clinical-progress
             */
            reason?: string | null;
            /**
             * @description Rule ids of findings that were seen: what has happened is recorded in spite of them, as non-conforming, for a director to review.
             * @example []
             */
            acknowledge?: string[] | null;
            /**
             * @description Coded reason for accepting that later entries read differently; a director or a utilization reviewer gives it.
             * @example late-information
             */
            acceptImpact?: string | null;
            /**
             * Format: uuid
             * @description Id of the planned move that this carries out.
             * @example null
             */
            fulfills?: string | null;
            /**
             * @description Free text for colleagues; sealed under the key of the client.
             * @example Arrived with her sister; agreed to evening groups.
             */
            narrative?: string | null;
            /**
             * @description The facility where it happened; its zone reads `when`, its rule pack judges.
             * @example HAWTHORN
             */
            facilityId: string;
            /**
             * Format: uuid
             * @description Default: the only open placement.
             * @example null
             */
            placementId?: string | null;
            /**
             * @description Kind of leave, in a code of the rule pack.
             * @example therapeutic
             */
            leave: string;
            /**
             * @description When the client is expected back: a time with its offset, or a day.
             * @example 2026-03-09T18:00-05:00
             */
            expectedReturn?: string | null;
        };
        LeaveEndBody: {
            /**
             * @description When it happened, in the facility's zone: a time with its offset from UTC, or a day when only the day is known. Not in the future: plan it instead.
             * @example 2026-03-02T09:00-06:00
             */
            when: string;
            /**
             * @description IANA zone in which `when` is read, when it is not the facility's own.
             * @example America/Chicago
             */
            zone?: string | null;
            /**
             * Format: uuid
             * @description Id of an entry of the same day that this one follows directly.
             * @example 5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21
             */
            after?: string | null;
            /**
             * Format: uuid
             * @description ID of an entry of the same day that this one precedes directly. Give `after` or `before`, not both.
             * @example null
             */
            before?: string | null;
            /**
             * @description Coded reason of the rule pack: why, and the justification where the pack asks for one.
             * @example clinical-progress
             */
            reason?: string | null;
            /**
             * @description Rule ids of findings that were seen: what has happened is recorded in spite of them, as non-conforming, for a director to review.
             * @example []
             */
            acknowledge?: string[] | null;
            /**
             * @description Coded reason for accepting that later entries read differently; a director or a utilization reviewer gives it.
             * @example late-information
             */
            acceptImpact?: string | null;
            /**
             * Format: uuid
             * @description Id of the planned move that this carries out.
             * @example null
             */
            fulfills?: string | null;
            /**
             * @description Free text for colleagues; sealed under the key of the client.
             * @example Arrived with her sister; agreed to evening groups.
             */
            narrative?: string | null;
            /**
             * @description The facility where it happened; its zone reads `when`, its rule pack judges.
             * @example HAWTHORN
             */
            facilityId: string;
            /**
             * Format: uuid
             * @description Default: the only open placement.
             * @example null
             */
            placementId?: string | null;
            /**
             * @example returned
             * @enum {string}
             */
            outcome: "returned" | "did-not-return";
        };
        /** @description The fields of an entry of the kind LeaveEnded, in addition to those of every entry. */
        LeaveEndedDetails: {
            /**
             * Format: uuid
             * @description The placement that it is about.
             */
            placementId: string;
            /**
             * @description Whether the client returned.
             * @enum {string}
             */
            outcome: "returned" | "did-not-return";
        };
        /** @description The fields of an entry of the kind LeaveStarted, in addition to those of every entry. */
        LeaveStartedDetails: {
            /**
             * Format: uuid
             * @description The placement that it is about.
             */
            placementId: string;
            /** @description Code of the kind of leave. */
            leave: string;
            /** @description When the client is expected back. Null when not known. */
            expectedReturn: components["schemas"]["Effective"] | null;
        };
        LegalHoldBody: {
            /**
             * @description Why the record must stay. The matter itself is kept elsewhere.
             * @example litigation
             * @enum {string}
             */
            reason: "litigation" | "investigation" | "audit" | "retention" | "other";
        };
        LevelChangeBody: {
            /**
             * @description When it happened, in the facility's zone: a time with its offset from UTC, or a day when only the day is known. Not in the future: plan it instead.
             * @example 2026-03-02T09:00-06:00
             */
            when: string;
            /**
             * @description IANA zone in which `when` is read, when it is not the facility's own.
             * @example America/Chicago
             */
            zone?: string | null;
            /**
             * Format: uuid
             * @description Id of an entry of the same day that this one follows directly.
             * @example 5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21
             */
            after?: string | null;
            /**
             * Format: uuid
             * @description ID of an entry of the same day that this one precedes directly. Give `after` or `before`, not both.
             * @example null
             */
            before?: string | null;
            /**
             * @description Coded reason of the rule pack: why, and the justification where the pack asks for one.
             * @example clinical-progress
             */
            reason?: string | null;
            /**
             * @description Rule ids of findings that were seen: what has happened is recorded in spite of them, as non-conforming, for a director to review.
             * @example []
             */
            acknowledge?: string[] | null;
            /**
             * @description Coded reason for accepting that later entries read differently; a director or a utilization reviewer gives it.
             * @example late-information
             */
            acceptImpact?: string | null;
            /**
             * Format: uuid
             * @description Id of the planned move that this carries out.
             * @example null
             */
            fulfills?: string | null;
            /**
             * @description Free text for colleagues; sealed under the key of the client.
             * @example Arrived with her sister; agreed to evening groups.
             */
            narrative?: string | null;
            /**
             * @description Where the client goes, when it is another facility; its zone then reads `when`, its rule pack judges.
             * @example null
             */
            facilityId?: string | null;
            /**
             * Format: uuid
             * @description Default: the only open placement.
             * @example null
             */
            placementId?: string | null;
            /**
             * @description Level code of the rule pack in effect at the destination.
             * @example 1
             */
            level: string;
            /**
             * @description Default: the same program, if it delivers the new level.
             * @example HAWTHORN-OP
             */
            programId?: string | null;
            /**
             * @description Default: the level's own track.
             * @example null
             */
            track?: string | null;
            /**
             * @description What you believe this to be; refused when the path says otherwise.
             * @example step-down
             * @enum {string|null}
             */
            direction?: "step-up" | "step-down" | "transfer" | null;
        };
        /** @description How stays move from level to level, and how they end. */
        LevelFlows: {
            /** @description Start of the window of admissions, as asked for. */
            from: string;
            /** @description End of the window, as asked for. */
            to: string;
            /**
             * @description What a step is: a change of level, or 30 days.
             * @enum {string}
             */
            by: "step" | "month";
            /**
             * @description What the first column is.
             * @enum {string}
             */
            align: "admission" | "step-down" | "discharge";
            /**
             * @description Whether all endings are one place.
             * @enum {string}
             */
            endings: "together" | "apart";
            /** @description Stays that have a place in it. */
            stays: number;
            /** @description At most one for each place of each of 7 steps. By step, the most stays first. */
            nodes: {
                /** @description Column, from 0. */
                step: number;
                /** @description A level, `open` for a stay that goes on, or `ended:` and the outcome. */
                place: string;
                /** @description Stays there. */
                stays: number;
            }[];
            /** @description At most one for each pair of places of two steps. By step, the most stays first. */
            links: {
                /** @description Column that it leaves. */
                step: number;
                /** @description A level, `open` for a stay that goes on, or `ended:` and the outcome. */
                from: string;
                /** @description A level, `open` for a stay that goes on, or `ended:` and the outcome. */
                to: string;
                /** @description Stays that took it. */
                stays: number;
                /** @description Median of the days before it; null where a step is 30 days. */
                medianDays: number | null;
                /** @description Of these, moves recorded with a reason that the rules asked for. */
                justified: number;
                /** @description Of these, moves recorded as non-conforming. */
                nonConforming: number;
            }[];
            freshness: components["schemas"]["Freshness"];
        };
        /** @description A level of care. */
        LevelOfCare: {
            /** @description Whose codes, e.g. `asam-3e`. */
            system: string;
            /** @description The level in that system, e.g. `2.1`. */
            code: string;
        };
        /** @description The fields of an entry of the kind LevelRecommended, in addition to those of every entry. */
        LevelRecommendedDetails: {
            /** @description The level recommended. */
            level: components["schemas"]["LevelOfCare"];
            /**
             * Format: uuid
             * @description The assessment that it is based on. Null for none.
             */
            assessmentId: string | null;
            /** @description Code of the reason. Null when none was given. */
            reason: string | null;
        };
        /** @description A request to erase a record, with whose it is and when it was known. */
        ListedErasure: {
            /**
             * Format: uuid
             * @description The client; pseudonymous.
             */
            clientId: string;
            /** @description Known from this position of the log on. */
            knownFrom: components["schemas"]["Position"];
            /** @description Known up to this position; null while it is what is known. */
            knownTo: components["schemas"]["Position"] | null;
            /**
             * Format: uuid
             * @description The request; the same as `erasureId`.
             */
            openedBy: string;
            /**
             * Format: uuid
             * @description What declined or completed it; null until then.
             */
            closedBy: string | null;
            /**
             * Format: uuid
             * @description The request.
             */
            erasureId: string;
            /**
             * @description `waiting`: nobody has answered it. `started`: confirmed, and not everything is destroyed yet. `completed`: nothing is left.
             * @enum {string}
             */
            state: "waiting" | "declined" | "started" | "completed";
            /**
             * @description On what ground.
             * @enum {string}
             */
            ground: "client-request" | "retention-ended" | "court-order" | "recorded-in-error" | "erased-before";
            /** @description Facility where the client was last. */
            facilityId: string;
            /** @description A legal hold is active, so the record cannot be erased. */
            onHold: boolean;
            /**
             * Format: date-time
             * @description When it was asked for.
             */
            askedAt: string;
            /** @description Who asked for it; pseudonymous. */
            askedBy: string;
            /**
             * Format: date-time
             * @description When it was confirmed or declined; null while it waits.
             */
            answeredAt: string | null;
            /** @description Who confirmed or declined it; pseudonymous. */
            answeredBy: string | null;
            /**
             * @description Why it was declined.
             * @enum {string|null}
             */
            declined: "legal-duty-to-keep" | "client-withdrew" | "identity-not-proved" | "asked-in-error" | null;
            /**
             * Format: date-time
             * @description When it was declined or completed; null until then.
             */
            closedAt: string | null;
        };
        /** @description A planned move, with whose it is and when it was known. */
        ListedPlan: {
            /**
             * Format: uuid
             * @description The client; pseudonymous.
             */
            clientId: string;
            /** @description Known from this position of the log on. */
            knownFrom: components["schemas"]["Position"];
            /** @description Known up to this position; null while it is what is known. */
            knownTo: components["schemas"]["Position"] | null;
            /**
             * Format: uuid
             * @description The planned move; the same as `planId`.
             */
            openedBy: string;
            /**
             * Format: uuid
             * @description What carried it out, canceled it, or ended it; null while it is open.
             */
            closedBy: string | null;
            /**
             * Format: uuid
             * @description The planned move.
             */
            planId: string;
            /**
             * @description `planned`: its day lies ahead or is running. `passed`: its day has passed and nothing came of it. `overtaken`: the client has left the stay that it was planned for. `ended`: the client died.
             * @enum {string}
             */
            state: "planned" | "passed" | "overtaken" | "carried-out" | "canceled" | "ended";
            /**
             * @description The move that is planned.
             * @enum {string}
             */
            move: "admission" | "level-change" | "discharge";
            /** @description Facility whose matter it is: where the client is, for a move to another one. */
            facilityId: string;
            /** @description Facility where it is to happen. */
            toFacilityId: string;
            /** @description Program; null when none is named. */
            programId: string | null;
            /**
             * Format: uuid
             * @description Placement to move or end; null when none is named.
             */
            placementId: string | null;
            /** @description Code system of `level`. */
            levelSystem: string | null;
            /** @description Level that is planned; null for a discharge. */
            level: string | null;
            /**
             * Format: date-time
             * @description When it is expected.
             */
            expectedAt: string;
            /** @description Day on which it is expected, in the facility’s time zone. */
            localDate: components["schemas"]["CalendarDay"];
            /**
             * @description `day`: only the day is planned.
             * @enum {string}
             */
            precision: "minute" | "day";
            /**
             * Format: date-time
             * @description From when on its day has passed: the first instant of the day after.
             */
            passesAt: string | null;
            /** @description Coded reason. */
            reason: string | null;
            /**
             * Format: date-time
             * @description When it was planned.
             */
            plannedAt: string;
            /** @description Who planned it; pseudonymous. */
            plannedBy: string;
            /**
             * Format: date-time
             * @description When the client left; null when nothing overtook it.
             */
            overtakenAt: string | null;
            /**
             * Format: uuid
             * @description The entry with which the client left.
             */
            overtakenBy: string | null;
            /**
             * Format: date-time
             * @description When it was carried out, canceled, or ended; null while it is open.
             */
            closedAt: string | null;
        };
        /** @description A proposed move or edit, with whose it is and when it was known. */
        ListedProposal: {
            /**
             * Format: uuid
             * @description The client; pseudonymous.
             */
            clientId: string;
            /** @description Known from this position of the log on. */
            knownFrom: components["schemas"]["Position"];
            /** @description Known up to this position; null while it is what is known. */
            knownTo: components["schemas"]["Position"] | null;
            /**
             * Format: uuid
             * @description The proposal; the same as `proposalId`.
             */
            openedBy: string;
            /**
             * Format: uuid
             * @description What answered it; null while it waits.
             */
            closedBy: string | null;
            /**
             * Format: uuid
             * @description The proposal.
             */
            proposalId: string;
            /**
             * @description `waiting`: nobody has answered it.
             * @enum {string}
             */
            state: "waiting" | "approved" | "declined" | "withdrawn";
            /**
             * @description `move`: a move that a rule pack wants approved. The others are edits whose impact the proposer is not allowed to accept.
             * @enum {string}
             */
            proposes: "move" | "record" | "correct" | "void" | "reinstate";
            /**
             * @description Kind of the entry proposed, or to be changed.
             * @enum {string}
             */
            kind: "InquiryReceived" | "InquiryClosed" | "AssessmentRecorded" | "EntryReviewed" | "LevelRecommended" | "CoverageVerified" | "AuthorizationRecorded" | "CertificationRecorded" | "Admitted" | "SteppedUp" | "SteppedDown" | "Transferred" | "PhaseChanged" | "ScheduleSet" | "LeaveStarted" | "LeaveEnded" | "ReferredOut" | "ReturnedFromReferral" | "ContinuedStayReviewed" | "LivingEnvironmentRecorded" | "CareTeamAssigned" | "ReturnToUseReported" | "ArrivalAccepted" | "AftercarePlanned" | "Discharged" | "AftercareStarted" | "AftercareContactRecorded" | "AftercareEnded" | "DeathRecorded" | "ClientAttributesRecorded";
            /**
             * Format: uuid
             * @description The entry to be corrected, voided, or reinstated; null for one that is to be recorded.
             */
            entryId: string | null;
            /** @description Coded reason of a correction or a void. */
            because: string | null;
            /** @description Facility whose matter it is: where the client is, for a move to another one. */
            facilityId: string;
            /** @description Facility it leads to. */
            toFacilityId: string | null;
            /** @description Program it leads to. */
            programId: string | null;
            /** @description Code system of `level`. */
            levelSystem: string | null;
            /** @description Level it leads to. */
            level: string | null;
            /**
             * Format: uuid
             * @description Placement; null when none is concerned.
             */
            placementId: string | null;
            /**
             * Format: date-time
             * @description When the entry happened, or is to happen.
             */
            effectiveAt: string;
            /** @description That day, in the facility’s time zone. */
            localDate: components["schemas"]["CalendarDay"];
            /**
             * @description `day`: only the day is known.
             * @enum {string}
             */
            precision: "minute" | "day";
            /** @description Role that is to answer it. */
            ownerRole: string | null;
            /**
             * Format: date-time
             * @description By when it is to be answered.
             */
            dueAt: string | null;
            /**
             * Format: date-time
             * @description Overdue from this instant on.
             */
            overdueFrom: string | null;
            /**
             * Format: date-time
             * @description When it was proposed.
             */
            proposedAt: string;
            /** @description Who proposed it; pseudonymous. */
            proposedBy: string;
            /**
             * Format: date-time
             * @description When it was answered; null while it waits.
             */
            closedAt: string | null;
            /** @description Who answered it; pseudonymous. */
            answeredBy: string | null;
        };
        LiveView: {
            /** @example alive */
            status: string;
        };
        LivingEnvironmentBody: {
            /**
             * @description When it happened, in the facility's zone: a time with its offset from UTC, or a day when only the day is known. Not in the future: plan it instead.
             * @example 2026-03-02T09:00-06:00
             */
            when: string;
            /**
             * @description IANA zone in which `when` is read, when it is not the facility's own.
             * @example America/Chicago
             */
            zone?: string | null;
            /**
             * Format: uuid
             * @description Id of an entry of the same day that this one follows directly.
             * @example 5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21
             */
            after?: string | null;
            /**
             * Format: uuid
             * @description ID of an entry of the same day that this one precedes directly. Give `after` or `before`, not both.
             * @example null
             */
            before?: string | null;
            /**
             * @description Coded reason of the rule pack: why, and the justification where the pack asks for one.
             * @example clinical-progress
             */
            reason?: string | null;
            /**
             * @description Rule ids of findings that were seen: what has happened is recorded in spite of them, as non-conforming, for a director to review.
             * @example []
             */
            acknowledge?: string[] | null;
            /**
             * @description Coded reason for accepting that later entries read differently; a director or a utilization reviewer gives it.
             * @example late-information
             */
            acceptImpact?: string | null;
            /**
             * Format: uuid
             * @description Id of the planned move that this carries out.
             * @example null
             */
            fulfills?: string | null;
            /**
             * @description Free text for colleagues; sealed under the key of the client.
             * @example Arrived with her sister; agreed to evening groups.
             */
            narrative?: string | null;
            /**
             * @description The facility where it happened; its zone reads `when`, its rule pack judges.
             * @example HAWTHORN
             */
            facilityId: string;
            /**
             * @example home
             * @enum {string}
             */
            place: "home" | "sober-living" | "residential" | "shelter" | "unhoused" | "institution" | "other";
            /**
             * @description Leave it out when it was not assessed.
             * @example true
             */
            safe?: boolean | null;
            /**
             * @description Leave it out when it was not assessed.
             * @example true
             */
            substanceFree?: boolean | null;
            /**
             * @description Supports, in codes of the rule pack.
             * @example []
             */
            supports?: string[] | null;
        };
        /** @description The fields of an entry of the kind LivingEnvironmentRecorded, in addition to those of every entry. */
        LivingEnvironmentRecordedDetails: {
            /**
             * @description Where the client lives.
             * @enum {string}
             */
            place: "home" | "sober-living" | "residential" | "shelter" | "unhoused" | "institution" | "other";
            /** @description Whether it is safe. Null when not known. */
            safe: boolean | null;
            /** @description Whether it is substance-free. Null when not known. */
            substanceFree: boolean | null;
            /** @description Codes of the people who support the client. */
            supports: string[];
        };
        MatchBody: {
            /**
             * @example {
             *       "familyName": "Okafor",
             *       "givenNames": "Adaeze"
             *     }
             */
            name: components["schemas"]["SoughtNameBody"];
            /**
             * Format: date
             * @example 1988-04-17
             */
            birthDate?: string | null;
            /**
             * @example {
             *       "value": "H-204417"
             *     }
             */
            recordNumber?: components["schemas"]["SoughtNumberBody"] | null;
            /** @example 512 555 0142 */
            phone?: string | null;
        };
        MatchesView: {
            /** @description Clients of your facilities, best first, at most 20. */
            candidates: components["schemas"]["OwnMatchView"][];
            /**
             * @description One sentence, always the same, when only another facility knows someone who may be meant; else null.
             * @example Someone at another facility of yours may be this person. Ask a director who sees all facilities before you register.
             */
            elsewhere: string | null;
        };
        MeView: {
            /**
             * @description Your pseudonymous ID, as events and audits have it.
             * @example b6a1c2d3-0f4e-4c5d-8e9f-7a6b5c4d3e2f
             */
            id: string;
            /**
             * @description Null while no name is on record.
             * @example Ngozi Eze
             */
            name: string | null;
            /**
             * @example [
             *       "clinician"
             *     ]
             */
            roles: ("front-desk" | "clinician" | "utilization-review" | "director" | "analyst" | "partner" | "operator")[];
            /**
             * @description Codes of your facilities; `all` for every one of the provider.
             * @example [
             *       "HAWTHORN"
             *     ]
             */
            facilities: "all" | string[];
            /**
             * @description What your roles allow.
             * @example [
             *       "seePaths"
             *     ]
             */
            may: ("registerClients" | "seeIdentity" | "amendIdentity" | "recordAtTheDesk" | "verifyCoverage" | "authorize" | "certifyHours" | "reviewStays" | "recordCare" | "reviewEntries" | "proposeMoves" | "proposeEdits" | "answerProposals" | "withdrawProposals" | "planMoves" | "correctEntries" | "voidEntries" | "undoEntries" | "seePaths" | "readReferences" | "readNarratives" | "seeCounts" | "seeAudit" | "makeAuditPackets" | "seeWorklist" | "handleTasks" | "holdRecords" | "liftHolds" | "requestErasures" | "confirmErasures" | "declineErasures" | "seeErasures" | "seeRefusedAttempts" | "keepStaff" | "seeStaff")[];
        };
        MoveClockBody: {
            /**
             * @description A time with its offset from UTC, not before the present time of the service.
             * @example 2026-03-01T09:00-06:00
             */
            now: string;
        };
        /** @description Placements by kind of transition. Kinds without one are omitted. */
        MovesCounted: {
            admission?: number;
            "step-up"?: number;
            "step-down"?: number;
            transfer?: number;
            "phase-change"?: number;
            "leave-start"?: number;
            "leave-end"?: number;
            "referral-out"?: number;
            "referral-return"?: number;
            discharge?: number;
            "aftercare-start"?: number;
            "aftercare-end"?: number;
            death?: number;
            unanchored?: number;
        };
        NumberedClientView: {
            /**
             * Format: uuid
             * @example 3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02
             */
            clientId: string;
            /**
             * @description The number that was sent.
             * @example H-204417
             */
            recordNumber: string;
        };
        NumberedClientsView: {
            counts: components["schemas"]["NumbersCountedView"];
            /** @description Clients of your facilities. A number that two systems use names several. */
            clients: components["schemas"]["NumberedClientView"][];
            /**
             * @description Numbers that no client of your facilities has.
             * @example [
             *       "H-999"
             *     ]
             */
            unknown: string[];
        };
        /** @description An event of a subscription, and its number. */
        NumberedEvent: {
            /**
             * Format: uuid
             * @description Drop what you have already read under this ID.
             */
            id: string;
            /** @description Such as `Admitted`; `client-entered` and `client-left` are announcements. */
            type: string;
            /** @description Version of the shape of `data`. A released shape never changes. */
            schemaVersion: number;
            /** @description `carePath-` and the client ID. */
            stream: string;
            /** @description Counts from 0 within the stream, without a gap. Of an announcement: that of its cause. */
            revision: number;
            /** @description When the log took it. UTC ms. */
            recordedAt: number;
            /** @description What happened. Sealed texts and staff IDs read null. */
            data: {
                [key: string]: unknown;
            };
            /** @description Who by role, where, and `part`: which event of its command this is, and how many there are. */
            meta: {
                [key: string]: unknown;
            };
            /** @description SHA-256 of the part that stays in the service. */
            privateSha256: string;
            /** @description SHA-256 over the event. Checks that nothing was changed. */
            leaf: string;
            /** @description There when `data` or `meta` was damaged in the log, and is empty here. `leaf` is that of the event as it was recorded. */
            unreadable?: boolean;
            /** @description True at the last line that you are given for a command. */
            endsCommand: boolean;
            /** @description Its number: one more than that before. */
            sequence: number;
        };
        /** @description Events of a subscription, in order of their numbers. */
        NumberedEvents: {
            items: components["schemas"]["NumberedEvent"][];
            /** @description Send it as `after`. */
            next: number;
            /** @description The newest number. You hold everything when `next` is equal to it. */
            sequence: number;
        };
        NumbersCountedView: {
            /**
             * @description Different clients found.
             * @example 1
             */
            clients: number;
            /**
             * @description Numbers that no client of your facilities has.
             * @example 1
             */
            unknown: number;
        };
        /** @description What an entry asks for. */
        Obligation: {
            /** @description The clock of the pack, e.g. `continued-stay-review`. */
            clockId: string;
            /** @description For people. */
            title: string;
            /** @description What it is about, by its id. */
            subject: {
                /** @enum {string} */
                kind: "placement" | "leave" | "referral" | "authorization" | "certification" | "assessment" | "inquiry" | "entry" | "proposal" | "plan";
                id: string;
            };
            /**
             * Format: date-time
             * @description On the worklist from then on.
             */
            listedFrom: string;
            /**
             * Format: date-time
             * @description Nothing earlier meets it.
             */
            opensFrom: string;
            /**
             * Format: date-time
             * @description Due from then on.
             */
            warnAt: string;
            /**
             * Format: date-time
             * @description By when it is to be done.
             */
            dueAt: string;
            /**
             * Format: date-time
             * @description Overdue from then on.
             */
            overdueFrom: string;
            /**
             * Format: date-time
             * @description Missed from then on, unless it was done before; null when it never lapses.
             */
            lapsesAt: string | null;
            /** @description Who is to do it. */
            ownerRole: string;
            /** @description Any of these, later on the path, meets it. At most one for each way to meet it. */
            metBy: components["schemas"]["Settling"][];
            /** @description Any of these ends it without meeting it. At most one for each way to end it. */
            endedBy: components["schemas"]["Settling"][];
            /**
             * @description `replaces`: the same clock, started again about the same, takes its place. `keeps`: it goes on.
             * @enum {string}
             */
            again: "replaces" | "keeps";
            /**
             * @description The one kind of entry to record to meet it. Null where none does: a proposal is answered.
             * @enum {string|null}
             */
            action: "InquiryReceived" | "InquiryClosed" | "AssessmentRecorded" | "EntryReviewed" | "LevelRecommended" | "CoverageVerified" | "AuthorizationRecorded" | "CertificationRecorded" | "Admitted" | "SteppedUp" | "SteppedDown" | "Transferred" | "PhaseChanged" | "ScheduleSet" | "LeaveStarted" | "LeaveEnded" | "ReferredOut" | "ReturnedFromReferral" | "ContinuedStayReviewed" | "LivingEnvironmentRecorded" | "CareTeamAssigned" | "ReturnToUseReported" | "ArrivalAccepted" | "AftercarePlanned" | "Discharged" | "AftercareStarted" | "AftercareContactRecorded" | "AftercareEnded" | "DeathRecorded" | "ClientAttributesRecorded" | null;
            /** @description The facility that it is owed at. */
            facilityId: string;
            /** @description The time zone of that facility; the times are at its offset. */
            zone: string;
        };
        /** @description An obligation on a path, with its outcome. */
        ObligationOfEntry: {
            /**
             * Format: uuid
             * @description The entry, proposal, or planned move that opens it.
             */
            openedBy: string;
            /**
             * Format: uuid
             * @description What met or ended it; null while it is open.
             */
            closedBy: string | null;
            /**
             * @description What opened it.
             * @enum {string}
             */
            opener: "entry" | "proposal" | "plan";
            /**
             * @description Kind of the entry that opened it, or that is proposed; null for a planned move.
             * @enum {string|null}
             */
            openerKind: "InquiryReceived" | "InquiryClosed" | "AssessmentRecorded" | "EntryReviewed" | "LevelRecommended" | "CoverageVerified" | "AuthorizationRecorded" | "CertificationRecorded" | "Admitted" | "SteppedUp" | "SteppedDown" | "Transferred" | "PhaseChanged" | "ScheduleSet" | "LeaveStarted" | "LeaveEnded" | "ReferredOut" | "ReturnedFromReferral" | "ContinuedStayReviewed" | "LivingEnvironmentRecorded" | "CareTeamAssigned" | "ReturnToUseReported" | "ArrivalAccepted" | "AftercarePlanned" | "Discharged" | "AftercareStarted" | "AftercareContactRecorded" | "AftercareEnded" | "DeathRecorded" | "ClientAttributesRecorded" | null;
            /**
             * @description What it is about.
             * @enum {string}
             */
            subjectKind: "placement" | "leave" | "referral" | "authorization" | "certification" | "assessment" | "inquiry" | "entry" | "proposal" | "plan";
            /**
             * Format: uuid
             * @description The placement, entry, proposal, or planned move that it is about.
             */
            subjectId: string;
            /** @description The deadline of the rule pack. */
            clockId: string;
            /** @description Title for people. */
            title: string;
            /**
             * @description The one kind of entry to record to meet it. Null where none does: a proposal is answered, a planned move carried out, a contradiction repaired.
             * @enum {string|null}
             */
            action: "InquiryReceived" | "InquiryClosed" | "AssessmentRecorded" | "EntryReviewed" | "LevelRecommended" | "CoverageVerified" | "AuthorizationRecorded" | "CertificationRecorded" | "Admitted" | "SteppedUp" | "SteppedDown" | "Transferred" | "PhaseChanged" | "ScheduleSet" | "LeaveStarted" | "LeaveEnded" | "ReferredOut" | "ReturnedFromReferral" | "ContinuedStayReviewed" | "LivingEnvironmentRecorded" | "CareTeamAssigned" | "ReturnToUseReported" | "ArrivalAccepted" | "AftercarePlanned" | "Discharged" | "AftercareStarted" | "AftercareContactRecorded" | "AftercareEnded" | "DeathRecorded" | "ClientAttributesRecorded" | null;
            /** @description Role that owes it. */
            ownerRole: string;
            /** @description Facility. */
            facilityId: string;
            /** @description Program; null when none is concerned. */
            programId: string | null;
            /**
             * Format: uuid
             * @description Placement; null when none is concerned.
             */
            placementId: string | null;
            /**
             * Format: date-time
             * @description From when on it is asked of anyone: as a rule when what opened it happened.
             */
            openedAt: string;
            /**
             * Format: date-time
             * @description Nothing earlier meets it.
             */
            opensFrom: string;
            /**
             * Format: date-time
             * @description Due from this instant on.
             */
            warnAt: string;
            /**
             * Format: date-time
             * @description By when it is to be done.
             */
            dueAt: string;
            /**
             * Format: date-time
             * @description Overdue from this instant on.
             */
            overdueFrom: string;
            /**
             * Format: date-time
             * @description Missed from this instant on, unless it was done before; null when it never lapses.
             */
            lapsesAt: string | null;
            /**
             * @description `met`: someone did it. `ended`: it is no longer needed.
             * @enum {string}
             */
            state: "open" | "met" | "ended";
            /**
             * Format: date-time
             * @description When it was met or ended; null while it is open.
             */
            closedAt: string | null;
        };
        /** @description A page of obligations. */
        Obligations: {
            /** @description In the order asked for. */
            items: components["schemas"]["KeptObligation"][];
            /** @description The `cursor` of the next page; null on the last. */
            next: string | null;
            freshness: components["schemas"]["Freshness"];
        };
        OpenFacilityBody: {
            /**
             * @description Short and permanent. It names the facility in events, tokens, and reports.
             * @example HAWTHORN
             */
            code: string;
            /** @example Hawthorn House */
            name: string;
            /**
             * @description IANA time zone; every local date of the facility is read in it.
             * @example America/Chicago
             */
            zone: string;
            /**
             * Format: date
             * @example 2024-07-01
             */
            openFrom: string;
        };
        /** @description A placement that is open. */
        OpenPlacement: {
            /**
             * Format: uuid
             * @description The placement: one stay on one track.
             */
            placementId: string;
            /**
             * Format: uuid
             * @description The entry that opened it.
             */
            openedBy: string;
            place: components["schemas"]["Place"];
            /** @description Code of the phase; null when none was set. */
            phase: string | null;
            /**
             * @description Where the client is meanwhile.
             * @enum {string}
             */
            status: "present" | "on-leave" | "out-on-referral" | "aftercare";
            /** @description An entry of the path contradicts that it is open. */
            incoherent: boolean;
            /**
             * Format: date-time
             * @description When it began.
             */
            admittedAt: string;
            /** @description The day there on which it began. */
            admittedOn: components["schemas"]["CalendarDay"];
            /** @description At this level since that day. */
            levelSince: components["schemas"]["CalendarDay"];
            /**
             * Format: uuid
             * @description The entry that brought it to this place, phase and status.
             */
            changedBy: string;
            /** @description Number of the episode of care. */
            episode: number;
        };
        OpenProgramBody: {
            /** @example Evening intensive outpatient */
            name: string;
            /**
             * @description Level codes of the facility's pack that the program delivers.
             * @example [
             *       "2.1"
             *     ]
             */
            levels: string[];
            /**
             * @description The program of the facility's pack that this one follows.
             * @default null
             * @example iop-evening
             */
            template: string | null;
            /**
             * @description Places.
             * @default null
             * @example 24
             */
            capacity: number | null;
            /**
             * @description At most this many clients in one group.
             * @default null
             * @example 12
             */
            groupCap: number | null;
            /**
             * @default null
             * @example evening
             * @enum {string|null}
             */
            window: "morning" | "day" | "evening" | null;
            /**
             * @default null
             * @example in-person
             * @enum {string|null}
             */
            modality: "in-person" | "virtual" | "hybrid" | null;
            /**
             * @description Unique across all facilities.
             * @example HAWTHORN-IOP-EVE
             */
            code: string;
            /** @example HAWTHORN */
            facilityId: string;
            /**
             * Format: date
             * @example 2024-07-01
             */
            openFrom: string;
        };
        /** @description Free text out of its seal; `erased` with the key of the client; `unreadable` when it does not belong where it was found. */
        OpenedNarrative: {
            text: string;
        } | {
            erased: boolean;
        } | {
            unreadable: boolean;
        };
        OrganizationAnswer: {
            /**
             * @description False when it was already so and nothing had to be recorded.
             * @example true
             */
            changed: boolean;
            /**
             * @description True when nothing was written because a dry run was asked for.
             * @example false
             */
            dryRun: boolean;
            /**
             * @description The revision, as in the ETag; null when there is none yet.
             * @example 0
             */
            revision: number | null;
            /**
             * @description Position in the log, for `atLeast`; null when nothing was recorded.
             * @example 00000000000000000042
             */
            position: string | null;
        };
        /** @description Where a record came from. */
        Origin: {
            /**
             * @description `live`: entered by a person. `import`: from another system. `adopted`: from another log.
             * @enum {string}
             */
            kind: "live" | "import" | "adopted";
            /** @description The other system's name. Null for a live entry. */
            system: string | null;
            /** @description The other system's record ID. Null for a live entry. */
            recordId: string | null;
            /**
             * Format: date-time
             * @description When the other system recorded it. Null if it did not say, and for a live entry.
             */
            sourceRecordedAt: string | null;
            /** @description The import run that brought it; omitted for everything else. */
            batch?: string;
        };
        OwnMatchView: {
            /**
             * Format: uuid
             * @example 3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02
             */
            clientId: string;
            /**
             * @description At most one for each of your facilities: those that know the client.
             * @example [
             *       "HAWTHORN"
             *     ]
             */
            facilityIds: string[];
            identity: components["schemas"]["IdentityBody"];
            /**
             * @description Ranks candidates; it is no probability.
             * @example 97
             */
            score: number;
            /**
             * @description The rules that hold.
             * @example [
             *       "birth-date-and-full-name"
             *     ]
             */
            rules: string[];
        };
        PackAnswer: {
            /**
             * @description False when it was already so and nothing had to be recorded.
             * @example true
             */
            changed: boolean;
            /**
             * @description True when nothing was written because a dry run was asked for.
             * @example false
             */
            dryRun: boolean;
            /**
             * @description The revision, as in the ETag; null when there is none yet.
             * @example 0
             */
            revision: number | null;
            /**
             * @description Position in the log, for `atLeast`; null when nothing was recorded.
             * @example 00000000000000000042
             */
            position: string | null;
            pack: components["schemas"]["PackRefView"];
            /** @description Nothing wrong, but worth a look. */
            notes: components["schemas"]["PackNoteView"][];
        };
        PackChangeView: {
            /**
             * @description The part of the pack; `pack` for what it says of itself.
             * @example gates
             * @enum {string}
             */
            part: "pack" | "levels" | "moves" | "gates" | "clocks" | "reasons" | "programs" | "phases" | "tracks" | "calendars" | "crosswalk" | "sources" | "notes";
            /**
             * @description Id or code within the part.
             * @example assessment-current
             */
            id: string;
            /**
             * @description For people; the name in the other pack where both have it.
             * @example Assessment out of date
             */
            title: string;
            /**
             * @example differs
             * @enum {string}
             */
            change: "added" | "removed" | "differs";
            /**
             * @description What it says, or what reads differently. At most one plain sentence for each of its fields.
             * @example [
             *       "Days: 30 before, 14 now."
             *     ]
             */
            sentences: string[];
        };
        PackComparison: {
            before: components["schemas"]["PackRefView"];
            after: components["schemas"]["PackRefView"];
            /** @description Part by part, at most one for each entry of either pack. Empty where both say the same. */
            changes: components["schemas"]["PackChangeView"][];
            /**
             * @description Differences in all parts.
             * @example 3
             */
            total: number;
            /** @description Each part that differs. */
            parts: components["schemas"]["PartCount"][];
        };
        PackCounts: {
            /**
             * @description Levels that are offered.
             * @example 9
             */
            levels: number;
            /**
             * @description Requirements for a transition.
             * @example 12
             */
            gates: number;
            /**
             * @description Deadlines in effect.
             * @example 8
             */
            clocks: number;
            /**
             * @description Reasons that a transition takes.
             * @example 10
             */
            reasons: number;
            /**
             * @description Sources.
             * @example 14
             */
            sources: number;
        };
        /** @description A whole pack, with everything it builds on folded in. Its canonical JSON is what is hashed and judged by. */
        PackDocument: {
            /**
             * @description Version of the format itself.
             * @constant
             */
            format: 1;
            /** @description Its id. */
            id: string;
            /** @description Its version. */
            version: string;
            /** @description For people. */
            title: string;
            /** @description Facilities may adopt it from this day. */
            effectiveFrom: components["schemas"]["CalendarDay"];
            /** @description Edition of the criteria that it follows. */
            edition: string;
            /** @description Where those hold. */
            jurisdiction: string;
            /**
             * @description Whom it is for.
             * @enum {string}
             */
            population: "adult" | "adolescent" | "transition-age" | "any";
            /**
             * @description The pack that it builds on; null when it stands alone.
             * @default null
             */
            extends: {
                id: string;
                version: string;
                sha256: string;
            } | null;
            /** @description Whom its content is owed to. */
            attribution: string;
            /** @description What it is not. */
            disclaimer: string;
            /** @description Who has looked at its content. */
            review: {
                /** @enum {string} */
                state: "not-stated" | "awaiting-review" | "reviewed";
                /** @default null */
                byRole: string | null;
                on: components["schemas"]["CalendarDay"] | null;
            };
            /** @description Every figure and rule names one of them. */
            sources: {
                id: string;
                citation: string;
                /**
                 * Format: uri
                 * @default null
                 */
                url: string | null;
                retrievedOn: components["schemas"]["CalendarDay"] | null;
                updatedOn: components["schemas"]["CalendarDay"] | null;
                /** @default false */
                ours: boolean;
                /** @default false */
                unopened: boolean;
            }[];
            /** @description One placement at a time holds a track. */
            tracks: {
                code: string;
                name: string;
                /** @default false */
                exclusive: boolean;
                /** @default [] */
                besides: string[];
                source: string;
            }[];
            /** @description Levels of care. `rank` is intensity times ten; `weeklyMinutes` are minutes of clinical service a week. */
            levels: {
                code: string;
                system: string;
                name: string;
                rank: number;
                track: string;
                /** @enum {string} */
                setting: "community" | "outpatient" | "day-program" | "residential" | "inpatient" | "emergency";
                /**
                 * @default null
                 * @enum {string|null}
                 */
                careType: "clinically-managed" | "medically-monitored" | "medically-managed" | null;
                /** @enum {string} */
                structure24h: "none" | "staffed" | "nursing" | "daily-physician";
                /** @default true */
                rung: boolean;
                /** @default [] */
                offer: {
                    /** @enum {string} */
                    offer: "here" | "referred-out" | "not-offered";
                    /** @default null */
                    referTo: string | null;
                    source: string;
                    /** @enum {string} */
                    status: "sourced" | "secondary" | "inferred" | "proposed" | "illustrative" | "own-choice" | "unverified";
                    inForce: boolean;
                    /** @default null */
                    note: string | null;
                }[];
                /** @default [] */
                weeklyMinutes: {
                    min: number | null;
                    max: number | null;
                    source: string;
                    /** @enum {string} */
                    status: "sourced" | "secondary" | "inferred" | "proposed" | "illustrative" | "own-choice" | "unverified";
                    inForce: boolean;
                    /** @default null */
                    note: string | null;
                }[];
                /** @default [] */
                duration: {
                    /** @enum {string} */
                    unit: "days" | "weeks" | "months";
                    min: number | null;
                    max: number | null;
                    source: string;
                    /** @enum {string} */
                    status: "sourced" | "secondary" | "inferred" | "proposed" | "illustrative" | "own-choice" | "unverified";
                    inForce: boolean;
                    /** @default null */
                    note: string | null;
                }[];
                source: string;
                /**
                 * @default sourced
                 * @enum {string}
                 */
                status: "sourced" | "secondary" | "inferred" | "proposed" | "illustrative" | "own-choice" | "unverified";
                /** @default null */
                note: string | null;
            }[];
            /** @description What it answers to a move, before its gates. The most specific rule that fits decides. */
            moves: {
                id: string;
                title: string;
                kinds: "any" | ("admission" | "step-up" | "step-down" | "lateral" | "phase-change" | "leave-start" | "leave-end" | "referral-out" | "referral-return" | "discharge" | "aftercare-start" | "aftercare-end")[];
                from: "any" | string[];
                to: "any" | string[];
                /** @enum {string} */
                answer: "allow" | "justify" | "refuse";
                /**
                 * @default null
                 * @enum {string|null}
                 */
                approval: "front-desk" | "clinician" | "utilization-review" | "director" | null;
                /** @default null */
                acknowledgers: ("front-desk" | "clinician" | "utilization-review" | "director")[] | null;
                /** @default [] */
                reasons: string[];
                /** @default null */
                remedy: string | null;
                source: string;
                /**
                 * @default sourced
                 * @enum {string}
                 */
                status: "sourced" | "secondary" | "inferred" | "proposed" | "illustrative" | "own-choice" | "unverified";
                /** @default null */
                note: string | null;
            }[];
            /**
             * @description What a move must pass. `days` are days by local dates.
             * @default []
             */
            gates: ({
                /** @constant */
                condition: "assessment-recorded";
                id: string;
                title: string;
                appliesTo: {
                    kinds: ("admission" | "step-up" | "step-down" | "lateral" | "phase-change" | "leave-start" | "leave-end" | "referral-out" | "referral-return" | "discharge" | "aftercare-start" | "aftercare-end" | "recommendation" | "schedule")[];
                    levels: "any" | string[];
                    /** @default null */
                    settings: ("community" | "outpatient" | "day-program" | "residential" | "inpatient" | "emergency")[] | null;
                    /** @default null */
                    tracks: string[] | null;
                };
                /** @enum {string} */
                severity: "advice" | "justify" | "refuse";
                /**
                 * @default null
                 * @enum {string|null}
                 */
                approval: "front-desk" | "clinician" | "utilization-review" | "director" | null;
                /** @default null */
                acknowledgers: ("front-desk" | "clinician" | "utilization-review" | "director")[] | null;
                /** @default null */
                remedy: string | null;
                source: string;
                /**
                 * @default sourced
                 * @enum {string}
                 */
                status: "sourced" | "secondary" | "inferred" | "proposed" | "illustrative" | "own-choice" | "unverified";
                /** @default null */
                note: string | null;
            } | {
                /** @constant */
                condition: "assessment-not-older-than";
                id: string;
                title: string;
                appliesTo: {
                    kinds: ("admission" | "step-up" | "step-down" | "lateral" | "phase-change" | "leave-start" | "leave-end" | "referral-out" | "referral-return" | "discharge" | "aftercare-start" | "aftercare-end" | "recommendation" | "schedule")[];
                    levels: "any" | string[];
                    /** @default null */
                    settings: ("community" | "outpatient" | "day-program" | "residential" | "inpatient" | "emergency")[] | null;
                    /** @default null */
                    tracks: string[] | null;
                };
                /** @enum {string} */
                severity: "advice" | "justify" | "refuse";
                /**
                 * @default null
                 * @enum {string|null}
                 */
                approval: "front-desk" | "clinician" | "utilization-review" | "director" | null;
                /** @default null */
                acknowledgers: ("front-desk" | "clinician" | "utilization-review" | "director")[] | null;
                /** @default null */
                remedy: string | null;
                source: string;
                /**
                 * @default sourced
                 * @enum {string}
                 */
                status: "sourced" | "secondary" | "inferred" | "proposed" | "illustrative" | "own-choice" | "unverified";
                /** @default null */
                note: string | null;
                days: number;
            } | {
                /** @constant */
                condition: "assessment-reviewed";
                id: string;
                title: string;
                appliesTo: {
                    kinds: ("admission" | "step-up" | "step-down" | "lateral" | "phase-change" | "leave-start" | "leave-end" | "referral-out" | "referral-return" | "discharge" | "aftercare-start" | "aftercare-end" | "recommendation" | "schedule")[];
                    levels: "any" | string[];
                    /** @default null */
                    settings: ("community" | "outpatient" | "day-program" | "residential" | "inpatient" | "emergency")[] | null;
                    /** @default null */
                    tracks: string[] | null;
                };
                /** @enum {string} */
                severity: "advice" | "justify" | "refuse";
                /**
                 * @default null
                 * @enum {string|null}
                 */
                approval: "front-desk" | "clinician" | "utilization-review" | "director" | null;
                /** @default null */
                acknowledgers: ("front-desk" | "clinician" | "utilization-review" | "director")[] | null;
                /** @default null */
                remedy: string | null;
                source: string;
                /**
                 * @default sourced
                 * @enum {string}
                 */
                status: "sourced" | "secondary" | "inferred" | "proposed" | "illustrative" | "own-choice" | "unverified";
                /** @default null */
                note: string | null;
            } | {
                /** @constant */
                condition: "assessment-complete";
                id: string;
                title: string;
                appliesTo: {
                    kinds: ("admission" | "step-up" | "step-down" | "lateral" | "phase-change" | "leave-start" | "leave-end" | "referral-out" | "referral-return" | "discharge" | "aftercare-start" | "aftercare-end" | "recommendation" | "schedule")[];
                    levels: "any" | string[];
                    /** @default null */
                    settings: ("community" | "outpatient" | "day-program" | "residential" | "inpatient" | "emergency")[] | null;
                    /** @default null */
                    tracks: string[] | null;
                };
                /** @enum {string} */
                severity: "advice" | "justify" | "refuse";
                /**
                 * @default null
                 * @enum {string|null}
                 */
                approval: "front-desk" | "clinician" | "utilization-review" | "director" | null;
                /** @default null */
                acknowledgers: ("front-desk" | "clinician" | "utilization-review" | "director")[] | null;
                /** @default null */
                remedy: string | null;
                source: string;
                /**
                 * @default sourced
                 * @enum {string}
                 */
                status: "sourced" | "secondary" | "inferred" | "proposed" | "illustrative" | "own-choice" | "unverified";
                /** @default null */
                note: string | null;
                parts: string[];
            } | {
                /** @constant */
                condition: "recommendation-recorded";
                id: string;
                title: string;
                appliesTo: {
                    kinds: ("admission" | "step-up" | "step-down" | "lateral" | "phase-change" | "leave-start" | "leave-end" | "referral-out" | "referral-return" | "discharge" | "aftercare-start" | "aftercare-end" | "recommendation" | "schedule")[];
                    levels: "any" | string[];
                    /** @default null */
                    settings: ("community" | "outpatient" | "day-program" | "residential" | "inpatient" | "emergency")[] | null;
                    /** @default null */
                    tracks: string[] | null;
                };
                /** @enum {string} */
                severity: "advice" | "justify" | "refuse";
                /**
                 * @default null
                 * @enum {string|null}
                 */
                approval: "front-desk" | "clinician" | "utilization-review" | "director" | null;
                /** @default null */
                acknowledgers: ("front-desk" | "clinician" | "utilization-review" | "director")[] | null;
                /** @default null */
                remedy: string | null;
                source: string;
                /**
                 * @default sourced
                 * @enum {string}
                 */
                status: "sourced" | "secondary" | "inferred" | "proposed" | "illustrative" | "own-choice" | "unverified";
                /** @default null */
                note: string | null;
            } | {
                /** @constant */
                condition: "recommendation-not-above";
                id: string;
                title: string;
                appliesTo: {
                    kinds: ("admission" | "step-up" | "step-down" | "lateral" | "phase-change" | "leave-start" | "leave-end" | "referral-out" | "referral-return" | "discharge" | "aftercare-start" | "aftercare-end" | "recommendation" | "schedule")[];
                    levels: "any" | string[];
                    /** @default null */
                    settings: ("community" | "outpatient" | "day-program" | "residential" | "inpatient" | "emergency")[] | null;
                    /** @default null */
                    tracks: string[] | null;
                };
                /** @enum {string} */
                severity: "advice" | "justify" | "refuse";
                /**
                 * @default null
                 * @enum {string|null}
                 */
                approval: "front-desk" | "clinician" | "utilization-review" | "director" | null;
                /** @default null */
                acknowledgers: ("front-desk" | "clinician" | "utilization-review" | "director")[] | null;
                /** @default null */
                remedy: string | null;
                source: string;
                /**
                 * @default sourced
                 * @enum {string}
                 */
                status: "sourced" | "secondary" | "inferred" | "proposed" | "illustrative" | "own-choice" | "unverified";
                /** @default null */
                note: string | null;
            } | {
                /** @constant */
                condition: "recommendation-not-below";
                id: string;
                title: string;
                appliesTo: {
                    kinds: ("admission" | "step-up" | "step-down" | "lateral" | "phase-change" | "leave-start" | "leave-end" | "referral-out" | "referral-return" | "discharge" | "aftercare-start" | "aftercare-end" | "recommendation" | "schedule")[];
                    levels: "any" | string[];
                    /** @default null */
                    settings: ("community" | "outpatient" | "day-program" | "residential" | "inpatient" | "emergency")[] | null;
                    /** @default null */
                    tracks: string[] | null;
                };
                /** @enum {string} */
                severity: "advice" | "justify" | "refuse";
                /**
                 * @default null
                 * @enum {string|null}
                 */
                approval: "front-desk" | "clinician" | "utilization-review" | "director" | null;
                /** @default null */
                acknowledgers: ("front-desk" | "clinician" | "utilization-review" | "director")[] | null;
                /** @default null */
                remedy: string | null;
                source: string;
                /**
                 * @default sourced
                 * @enum {string}
                 */
                status: "sourced" | "secondary" | "inferred" | "proposed" | "illustrative" | "own-choice" | "unverified";
                /** @default null */
                note: string | null;
            } | {
                /** @constant */
                condition: "recommended-track-attended";
                id: string;
                title: string;
                appliesTo: {
                    kinds: ("admission" | "step-up" | "step-down" | "lateral" | "phase-change" | "leave-start" | "leave-end" | "referral-out" | "referral-return" | "discharge" | "aftercare-start" | "aftercare-end" | "recommendation" | "schedule")[];
                    levels: "any" | string[];
                    /** @default null */
                    settings: ("community" | "outpatient" | "day-program" | "residential" | "inpatient" | "emergency")[] | null;
                    /** @default null */
                    tracks: string[] | null;
                };
                /** @enum {string} */
                severity: "advice" | "justify" | "refuse";
                /**
                 * @default null
                 * @enum {string|null}
                 */
                approval: "front-desk" | "clinician" | "utilization-review" | "director" | null;
                /** @default null */
                acknowledgers: ("front-desk" | "clinician" | "utilization-review" | "director")[] | null;
                /** @default null */
                remedy: string | null;
                source: string;
                /**
                 * @default sourced
                 * @enum {string}
                 */
                status: "sourced" | "secondary" | "inferred" | "proposed" | "illustrative" | "own-choice" | "unverified";
                /** @default null */
                note: string | null;
                recommended: string[];
            } | {
                /** @constant */
                condition: "coverage-verified";
                id: string;
                title: string;
                appliesTo: {
                    kinds: ("admission" | "step-up" | "step-down" | "lateral" | "phase-change" | "leave-start" | "leave-end" | "referral-out" | "referral-return" | "discharge" | "aftercare-start" | "aftercare-end" | "recommendation" | "schedule")[];
                    levels: "any" | string[];
                    /** @default null */
                    settings: ("community" | "outpatient" | "day-program" | "residential" | "inpatient" | "emergency")[] | null;
                    /** @default null */
                    tracks: string[] | null;
                };
                /** @enum {string} */
                severity: "advice" | "justify" | "refuse";
                /**
                 * @default null
                 * @enum {string|null}
                 */
                approval: "front-desk" | "clinician" | "utilization-review" | "director" | null;
                /** @default null */
                acknowledgers: ("front-desk" | "clinician" | "utilization-review" | "director")[] | null;
                /** @default null */
                remedy: string | null;
                source: string;
                /**
                 * @default sourced
                 * @enum {string}
                 */
                status: "sourced" | "secondary" | "inferred" | "proposed" | "illustrative" | "own-choice" | "unverified";
                /** @default null */
                note: string | null;
                outcomes: string[];
                /** @enum {string} */
                whenUnknown: "pass" | "advice" | "justify" | "refuse";
            } | {
                /** @constant */
                condition: "authorization-known";
                id: string;
                title: string;
                appliesTo: {
                    kinds: ("admission" | "step-up" | "step-down" | "lateral" | "phase-change" | "leave-start" | "leave-end" | "referral-out" | "referral-return" | "discharge" | "aftercare-start" | "aftercare-end" | "recommendation" | "schedule")[];
                    levels: "any" | string[];
                    /** @default null */
                    settings: ("community" | "outpatient" | "day-program" | "residential" | "inpatient" | "emergency")[] | null;
                    /** @default null */
                    tracks: string[] | null;
                };
                /** @enum {string} */
                severity: "advice" | "justify" | "refuse";
                /**
                 * @default null
                 * @enum {string|null}
                 */
                approval: "front-desk" | "clinician" | "utilization-review" | "director" | null;
                /** @default null */
                acknowledgers: ("front-desk" | "clinician" | "utilization-review" | "director")[] | null;
                /** @default null */
                remedy: string | null;
                source: string;
                /**
                 * @default sourced
                 * @enum {string}
                 */
                status: "sourced" | "secondary" | "inferred" | "proposed" | "illustrative" | "own-choice" | "unverified";
                /** @default null */
                note: string | null;
            } | {
                /** @constant */
                condition: "authorization-approved";
                id: string;
                title: string;
                appliesTo: {
                    kinds: ("admission" | "step-up" | "step-down" | "lateral" | "phase-change" | "leave-start" | "leave-end" | "referral-out" | "referral-return" | "discharge" | "aftercare-start" | "aftercare-end" | "recommendation" | "schedule")[];
                    levels: "any" | string[];
                    /** @default null */
                    settings: ("community" | "outpatient" | "day-program" | "residential" | "inpatient" | "emergency")[] | null;
                    /** @default null */
                    tracks: string[] | null;
                };
                /** @enum {string} */
                severity: "advice" | "justify" | "refuse";
                /**
                 * @default null
                 * @enum {string|null}
                 */
                approval: "front-desk" | "clinician" | "utilization-review" | "director" | null;
                /** @default null */
                acknowledgers: ("front-desk" | "clinician" | "utilization-review" | "director")[] | null;
                /** @default null */
                remedy: string | null;
                source: string;
                /**
                 * @default sourced
                 * @enum {string}
                 */
                status: "sourced" | "secondary" | "inferred" | "proposed" | "illustrative" | "own-choice" | "unverified";
                /** @default null */
                note: string | null;
                states: string[];
                /** @enum {string} */
                whenUnknown: "pass" | "advice" | "justify" | "refuse";
            } | {
                /** @constant */
                condition: "hours-certified";
                id: string;
                title: string;
                appliesTo: {
                    kinds: ("admission" | "step-up" | "step-down" | "lateral" | "phase-change" | "leave-start" | "leave-end" | "referral-out" | "referral-return" | "discharge" | "aftercare-start" | "aftercare-end" | "recommendation" | "schedule")[];
                    levels: "any" | string[];
                    /** @default null */
                    settings: ("community" | "outpatient" | "day-program" | "residential" | "inpatient" | "emergency")[] | null;
                    /** @default null */
                    tracks: string[] | null;
                };
                /** @enum {string} */
                severity: "advice" | "justify" | "refuse";
                /**
                 * @default null
                 * @enum {string|null}
                 */
                approval: "front-desk" | "clinician" | "utilization-review" | "director" | null;
                /** @default null */
                acknowledgers: ("front-desk" | "clinician" | "utilization-review" | "director")[] | null;
                /** @default null */
                remedy: string | null;
                source: string;
                /**
                 * @default sourced
                 * @enum {string}
                 */
                status: "sourced" | "secondary" | "inferred" | "proposed" | "illustrative" | "own-choice" | "unverified";
                /** @default null */
                note: string | null;
                hours: number;
                /** @default null */
                payers: ("medicare" | "medicare-advantage" | "medicaid" | "chip" | "federal-exchange" | "commercial" | "employer" | "other")[] | null;
                /** @enum {string} */
                whenUnknown: "pass" | "advice" | "justify" | "refuse";
            } | {
                /** @constant */
                condition: "aftercare-planned";
                id: string;
                title: string;
                appliesTo: {
                    kinds: ("admission" | "step-up" | "step-down" | "lateral" | "phase-change" | "leave-start" | "leave-end" | "referral-out" | "referral-return" | "discharge" | "aftercare-start" | "aftercare-end" | "recommendation" | "schedule")[];
                    levels: "any" | string[];
                    /** @default null */
                    settings: ("community" | "outpatient" | "day-program" | "residential" | "inpatient" | "emergency")[] | null;
                    /** @default null */
                    tracks: string[] | null;
                };
                /** @enum {string} */
                severity: "advice" | "justify" | "refuse";
                /**
                 * @default null
                 * @enum {string|null}
                 */
                approval: "front-desk" | "clinician" | "utilization-review" | "director" | null;
                /** @default null */
                acknowledgers: ("front-desk" | "clinician" | "utilization-review" | "director")[] | null;
                /** @default null */
                remedy: string | null;
                source: string;
                /**
                 * @default sourced
                 * @enum {string}
                 */
                status: "sourced" | "secondary" | "inferred" | "proposed" | "illustrative" | "own-choice" | "unverified";
                /** @default null */
                note: string | null;
                /** @default [] */
                exceptDispositions: string[];
            } | {
                /** @constant */
                condition: "departure-planned";
                id: string;
                title: string;
                appliesTo: {
                    kinds: ("admission" | "step-up" | "step-down" | "lateral" | "phase-change" | "leave-start" | "leave-end" | "referral-out" | "referral-return" | "discharge" | "aftercare-start" | "aftercare-end" | "recommendation" | "schedule")[];
                    levels: "any" | string[];
                    /** @default null */
                    settings: ("community" | "outpatient" | "day-program" | "residential" | "inpatient" | "emergency")[] | null;
                    /** @default null */
                    tracks: string[] | null;
                };
                /** @enum {string} */
                severity: "advice" | "justify" | "refuse";
                /**
                 * @default null
                 * @enum {string|null}
                 */
                approval: "front-desk" | "clinician" | "utilization-review" | "director" | null;
                /** @default null */
                acknowledgers: ("front-desk" | "clinician" | "utilization-review" | "director")[] | null;
                /** @default null */
                remedy: string | null;
                source: string;
                /**
                 * @default sourced
                 * @enum {string}
                 */
                status: "sourced" | "secondary" | "inferred" | "proposed" | "illustrative" | "own-choice" | "unverified";
                /** @default null */
                note: string | null;
            } | {
                /** @constant */
                condition: "home-is-safe";
                id: string;
                title: string;
                appliesTo: {
                    kinds: ("admission" | "step-up" | "step-down" | "lateral" | "phase-change" | "leave-start" | "leave-end" | "referral-out" | "referral-return" | "discharge" | "aftercare-start" | "aftercare-end" | "recommendation" | "schedule")[];
                    levels: "any" | string[];
                    /** @default null */
                    settings: ("community" | "outpatient" | "day-program" | "residential" | "inpatient" | "emergency")[] | null;
                    /** @default null */
                    tracks: string[] | null;
                };
                /** @enum {string} */
                severity: "advice" | "justify" | "refuse";
                /**
                 * @default null
                 * @enum {string|null}
                 */
                approval: "front-desk" | "clinician" | "utilization-review" | "director" | null;
                /** @default null */
                acknowledgers: ("front-desk" | "clinician" | "utilization-review" | "director")[] | null;
                /** @default null */
                remedy: string | null;
                source: string;
                /**
                 * @default sourced
                 * @enum {string}
                 */
                status: "sourced" | "secondary" | "inferred" | "proposed" | "illustrative" | "own-choice" | "unverified";
                /** @default null */
                note: string | null;
                /** @enum {string} */
                whenUnknown: "pass" | "advice" | "justify" | "refuse";
            } | {
                /** @constant */
                condition: "finding-absent";
                id: string;
                title: string;
                appliesTo: {
                    kinds: ("admission" | "step-up" | "step-down" | "lateral" | "phase-change" | "leave-start" | "leave-end" | "referral-out" | "referral-return" | "discharge" | "aftercare-start" | "aftercare-end" | "recommendation" | "schedule")[];
                    levels: "any" | string[];
                    /** @default null */
                    settings: ("community" | "outpatient" | "day-program" | "residential" | "inpatient" | "emergency")[] | null;
                    /** @default null */
                    tracks: string[] | null;
                };
                /** @enum {string} */
                severity: "advice" | "justify" | "refuse";
                /**
                 * @default null
                 * @enum {string|null}
                 */
                approval: "front-desk" | "clinician" | "utilization-review" | "director" | null;
                /** @default null */
                acknowledgers: ("front-desk" | "clinician" | "utilization-review" | "director")[] | null;
                /** @default null */
                remedy: string | null;
                source: string;
                /**
                 * @default sourced
                 * @enum {string}
                 */
                status: "sourced" | "secondary" | "inferred" | "proposed" | "illustrative" | "own-choice" | "unverified";
                /** @default null */
                note: string | null;
                findings: string[];
                /** @default [] */
                referTo: string[];
            } | {
                /** @constant */
                condition: "population-served";
                id: string;
                title: string;
                appliesTo: {
                    kinds: ("admission" | "step-up" | "step-down" | "lateral" | "phase-change" | "leave-start" | "leave-end" | "referral-out" | "referral-return" | "discharge" | "aftercare-start" | "aftercare-end" | "recommendation" | "schedule")[];
                    levels: "any" | string[];
                    /** @default null */
                    settings: ("community" | "outpatient" | "day-program" | "residential" | "inpatient" | "emergency")[] | null;
                    /** @default null */
                    tracks: string[] | null;
                };
                /** @enum {string} */
                severity: "advice" | "justify" | "refuse";
                /**
                 * @default null
                 * @enum {string|null}
                 */
                approval: "front-desk" | "clinician" | "utilization-review" | "director" | null;
                /** @default null */
                acknowledgers: ("front-desk" | "clinician" | "utilization-review" | "director")[] | null;
                /** @default null */
                remedy: string | null;
                source: string;
                /**
                 * @default sourced
                 * @enum {string}
                 */
                status: "sourced" | "secondary" | "inferred" | "proposed" | "illustrative" | "own-choice" | "unverified";
                /** @default null */
                note: string | null;
                /** @enum {string} */
                whenUnknown: "pass" | "advice" | "justify" | "refuse";
            } | {
                /** @constant */
                condition: "level-offered-here";
                id: string;
                title: string;
                appliesTo: {
                    kinds: ("admission" | "step-up" | "step-down" | "lateral" | "phase-change" | "leave-start" | "leave-end" | "referral-out" | "referral-return" | "discharge" | "aftercare-start" | "aftercare-end" | "recommendation" | "schedule")[];
                    levels: "any" | string[];
                    /** @default null */
                    settings: ("community" | "outpatient" | "day-program" | "residential" | "inpatient" | "emergency")[] | null;
                    /** @default null */
                    tracks: string[] | null;
                };
                /** @enum {string} */
                severity: "advice" | "justify" | "refuse";
                /**
                 * @default null
                 * @enum {string|null}
                 */
                approval: "front-desk" | "clinician" | "utilization-review" | "director" | null;
                /** @default null */
                acknowledgers: ("front-desk" | "clinician" | "utilization-review" | "director")[] | null;
                /** @default null */
                remedy: string | null;
                source: string;
                /**
                 * @default sourced
                 * @enum {string}
                 */
                status: "sourced" | "secondary" | "inferred" | "proposed" | "illustrative" | "own-choice" | "unverified";
                /** @default null */
                note: string | null;
            } | {
                /** @constant */
                condition: "program-exclusion-absent";
                id: string;
                title: string;
                appliesTo: {
                    kinds: ("admission" | "step-up" | "step-down" | "lateral" | "phase-change" | "leave-start" | "leave-end" | "referral-out" | "referral-return" | "discharge" | "aftercare-start" | "aftercare-end" | "recommendation" | "schedule")[];
                    levels: "any" | string[];
                    /** @default null */
                    settings: ("community" | "outpatient" | "day-program" | "residential" | "inpatient" | "emergency")[] | null;
                    /** @default null */
                    tracks: string[] | null;
                };
                /** @enum {string} */
                severity: "advice" | "justify" | "refuse";
                /**
                 * @default null
                 * @enum {string|null}
                 */
                approval: "front-desk" | "clinician" | "utilization-review" | "director" | null;
                /** @default null */
                acknowledgers: ("front-desk" | "clinician" | "utilization-review" | "director")[] | null;
                /** @default null */
                remedy: string | null;
                source: string;
                /**
                 * @default sourced
                 * @enum {string}
                 */
                status: "sourced" | "secondary" | "inferred" | "proposed" | "illustrative" | "own-choice" | "unverified";
                /** @default null */
                note: string | null;
            } | {
                /** @constant */
                condition: "program-serves-population";
                id: string;
                title: string;
                appliesTo: {
                    kinds: ("admission" | "step-up" | "step-down" | "lateral" | "phase-change" | "leave-start" | "leave-end" | "referral-out" | "referral-return" | "discharge" | "aftercare-start" | "aftercare-end" | "recommendation" | "schedule")[];
                    levels: "any" | string[];
                    /** @default null */
                    settings: ("community" | "outpatient" | "day-program" | "residential" | "inpatient" | "emergency")[] | null;
                    /** @default null */
                    tracks: string[] | null;
                };
                /** @enum {string} */
                severity: "advice" | "justify" | "refuse";
                /**
                 * @default null
                 * @enum {string|null}
                 */
                approval: "front-desk" | "clinician" | "utilization-review" | "director" | null;
                /** @default null */
                acknowledgers: ("front-desk" | "clinician" | "utilization-review" | "director")[] | null;
                /** @default null */
                remedy: string | null;
                source: string;
                /**
                 * @default sourced
                 * @enum {string}
                 */
                status: "sourced" | "secondary" | "inferred" | "proposed" | "illustrative" | "own-choice" | "unverified";
                /** @default null */
                note: string | null;
                /**
                 * @default pass
                 * @enum {string}
                 */
                whenUnknown: "pass" | "advice" | "justify" | "refuse";
            } | {
                /** @constant */
                condition: "rungs-not-skipped";
                id: string;
                title: string;
                appliesTo: {
                    kinds: ("admission" | "step-up" | "step-down" | "lateral" | "phase-change" | "leave-start" | "leave-end" | "referral-out" | "referral-return" | "discharge" | "aftercare-start" | "aftercare-end" | "recommendation" | "schedule")[];
                    levels: "any" | string[];
                    /** @default null */
                    settings: ("community" | "outpatient" | "day-program" | "residential" | "inpatient" | "emergency")[] | null;
                    /** @default null */
                    tracks: string[] | null;
                };
                /** @enum {string} */
                severity: "advice" | "justify" | "refuse";
                /**
                 * @default null
                 * @enum {string|null}
                 */
                approval: "front-desk" | "clinician" | "utilization-review" | "director" | null;
                /** @default null */
                acknowledgers: ("front-desk" | "clinician" | "utilization-review" | "director")[] | null;
                /** @default null */
                remedy: string | null;
                source: string;
                /**
                 * @default sourced
                 * @enum {string}
                 */
                status: "sourced" | "secondary" | "inferred" | "proposed" | "illustrative" | "own-choice" | "unverified";
                /** @default null */
                note: string | null;
                skippedMax: number;
            } | {
                /** @constant */
                condition: "following-level-recommended";
                id: string;
                title: string;
                appliesTo: {
                    kinds: ("admission" | "step-up" | "step-down" | "lateral" | "phase-change" | "leave-start" | "leave-end" | "referral-out" | "referral-return" | "discharge" | "aftercare-start" | "aftercare-end" | "recommendation" | "schedule")[];
                    levels: "any" | string[];
                    /** @default null */
                    settings: ("community" | "outpatient" | "day-program" | "residential" | "inpatient" | "emergency")[] | null;
                    /** @default null */
                    tracks: string[] | null;
                };
                /** @enum {string} */
                severity: "advice" | "justify" | "refuse";
                /**
                 * @default null
                 * @enum {string|null}
                 */
                approval: "front-desk" | "clinician" | "utilization-review" | "director" | null;
                /** @default null */
                acknowledgers: ("front-desk" | "clinician" | "utilization-review" | "director")[] | null;
                /** @default null */
                remedy: string | null;
                source: string;
                /**
                 * @default sourced
                 * @enum {string}
                 */
                status: "sourced" | "secondary" | "inferred" | "proposed" | "illustrative" | "own-choice" | "unverified";
                /** @default null */
                note: string | null;
            } | {
                /** @constant */
                condition: "not-readmitted-within";
                id: string;
                title: string;
                appliesTo: {
                    kinds: ("admission" | "step-up" | "step-down" | "lateral" | "phase-change" | "leave-start" | "leave-end" | "referral-out" | "referral-return" | "discharge" | "aftercare-start" | "aftercare-end" | "recommendation" | "schedule")[];
                    levels: "any" | string[];
                    /** @default null */
                    settings: ("community" | "outpatient" | "day-program" | "residential" | "inpatient" | "emergency")[] | null;
                    /** @default null */
                    tracks: string[] | null;
                };
                /** @enum {string} */
                severity: "advice" | "justify" | "refuse";
                /**
                 * @default null
                 * @enum {string|null}
                 */
                approval: "front-desk" | "clinician" | "utilization-review" | "director" | null;
                /** @default null */
                acknowledgers: ("front-desk" | "clinician" | "utilization-review" | "director")[] | null;
                /** @default null */
                remedy: string | null;
                source: string;
                /**
                 * @default sourced
                 * @enum {string}
                 */
                status: "sourced" | "secondary" | "inferred" | "proposed" | "illustrative" | "own-choice" | "unverified";
                /** @default null */
                note: string | null;
                days: number;
            } | {
                /** @constant */
                condition: "referral-closed";
                id: string;
                title: string;
                appliesTo: {
                    kinds: ("admission" | "step-up" | "step-down" | "lateral" | "phase-change" | "leave-start" | "leave-end" | "referral-out" | "referral-return" | "discharge" | "aftercare-start" | "aftercare-end" | "recommendation" | "schedule")[];
                    levels: "any" | string[];
                    /** @default null */
                    settings: ("community" | "outpatient" | "day-program" | "residential" | "inpatient" | "emergency")[] | null;
                    /** @default null */
                    tracks: string[] | null;
                };
                /** @enum {string} */
                severity: "advice" | "justify" | "refuse";
                /**
                 * @default null
                 * @enum {string|null}
                 */
                approval: "front-desk" | "clinician" | "utilization-review" | "director" | null;
                /** @default null */
                acknowledgers: ("front-desk" | "clinician" | "utilization-review" | "director")[] | null;
                /** @default null */
                remedy: string | null;
                source: string;
                /**
                 * @default sourced
                 * @enum {string}
                 */
                status: "sourced" | "secondary" | "inferred" | "proposed" | "illustrative" | "own-choice" | "unverified";
                /** @default null */
                note: string | null;
            } | {
                /** @constant */
                condition: "client-present";
                id: string;
                title: string;
                appliesTo: {
                    kinds: ("admission" | "step-up" | "step-down" | "lateral" | "phase-change" | "leave-start" | "leave-end" | "referral-out" | "referral-return" | "discharge" | "aftercare-start" | "aftercare-end" | "recommendation" | "schedule")[];
                    levels: "any" | string[];
                    /** @default null */
                    settings: ("community" | "outpatient" | "day-program" | "residential" | "inpatient" | "emergency")[] | null;
                    /** @default null */
                    tracks: string[] | null;
                };
                /** @enum {string} */
                severity: "advice" | "justify" | "refuse";
                /**
                 * @default null
                 * @enum {string|null}
                 */
                approval: "front-desk" | "clinician" | "utilization-review" | "director" | null;
                /** @default null */
                acknowledgers: ("front-desk" | "clinician" | "utilization-review" | "director")[] | null;
                /** @default null */
                remedy: string | null;
                source: string;
                /**
                 * @default sourced
                 * @enum {string}
                 */
                status: "sourced" | "secondary" | "inferred" | "proposed" | "illustrative" | "own-choice" | "unverified";
                /** @default null */
                note: string | null;
            } | {
                /** @constant */
                condition: "schedule-fits-program";
                id: string;
                title: string;
                appliesTo: {
                    kinds: ("admission" | "step-up" | "step-down" | "lateral" | "phase-change" | "leave-start" | "leave-end" | "referral-out" | "referral-return" | "discharge" | "aftercare-start" | "aftercare-end" | "recommendation" | "schedule")[];
                    levels: "any" | string[];
                    /** @default null */
                    settings: ("community" | "outpatient" | "day-program" | "residential" | "inpatient" | "emergency")[] | null;
                    /** @default null */
                    tracks: string[] | null;
                };
                /** @enum {string} */
                severity: "advice" | "justify" | "refuse";
                /**
                 * @default null
                 * @enum {string|null}
                 */
                approval: "front-desk" | "clinician" | "utilization-review" | "director" | null;
                /** @default null */
                acknowledgers: ("front-desk" | "clinician" | "utilization-review" | "director")[] | null;
                /** @default null */
                remedy: string | null;
                source: string;
                /**
                 * @default sourced
                 * @enum {string}
                 */
                status: "sourced" | "secondary" | "inferred" | "proposed" | "illustrative" | "own-choice" | "unverified";
                /** @default null */
                note: string | null;
            } | {
                /** @constant */
                condition: "schedule-fits-level";
                id: string;
                title: string;
                appliesTo: {
                    kinds: ("admission" | "step-up" | "step-down" | "lateral" | "phase-change" | "leave-start" | "leave-end" | "referral-out" | "referral-return" | "discharge" | "aftercare-start" | "aftercare-end" | "recommendation" | "schedule")[];
                    levels: "any" | string[];
                    /** @default null */
                    settings: ("community" | "outpatient" | "day-program" | "residential" | "inpatient" | "emergency")[] | null;
                    /** @default null */
                    tracks: string[] | null;
                };
                /** @enum {string} */
                severity: "advice" | "justify" | "refuse";
                /**
                 * @default null
                 * @enum {string|null}
                 */
                approval: "front-desk" | "clinician" | "utilization-review" | "director" | null;
                /** @default null */
                acknowledgers: ("front-desk" | "clinician" | "utilization-review" | "director")[] | null;
                /** @default null */
                remedy: string | null;
                source: string;
                /**
                 * @default sourced
                 * @enum {string}
                 */
                status: "sourced" | "secondary" | "inferred" | "proposed" | "illustrative" | "own-choice" | "unverified";
                /** @default null */
                note: string | null;
            })[];
            /**
             * @description Who should acknowledge findings, and within how many hours a director reviews what another role acknowledged.
             * @default null
             */
            acknowledging: {
                roles: ("front-desk" | "clinician" | "utilization-review" | "director")[];
                reviewHours: number;
                source: string;
                /** @enum {string} */
                status: "sourced" | "secondary" | "inferred" | "proposed" | "illustrative" | "own-choice" | "unverified";
                /** @default null */
                note: string | null;
            } | null;
            /**
             * @description Which days are no business days: weekends, holidays by rule, and single days.
             * @default []
             */
            calendars: {
                code: string;
                name: string;
                /**
                 * @default [
                 *       "sat",
                 *       "sun"
                 *     ]
                 */
                weekend: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
                /** @default [] */
                holidays: {
                    name: string;
                    month: number;
                    /** @default null */
                    day: number | null;
                    /**
                     * @default null
                     * @enum {string|null}
                     */
                    weekday: "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun" | null;
                    nth: (number | "last") | null;
                    /** @default null */
                    since: number | null;
                    /** @default null */
                    until: number | null;
                }[];
                /**
                 * @default on-the-day
                 * @enum {string}
                 */
                observed: "on-the-day" | "nearest-weekday";
                /** @default [] */
                dates: {
                    on: components["schemas"]["CalendarDay"];
                    name: string;
                }[];
                source: string;
                /** @enum {string} */
                status: "sourced" | "secondary" | "inferred" | "proposed" | "illustrative" | "own-choice" | "unverified";
                /** @default null */
                note: string | null;
            }[];
            /**
             * @description Obligations that an entry opens, due in hours, in days by local dates, or in business days of a calendar.
             * @default []
             */
            clocks: {
                id: string;
                title: string;
                trigger: {
                    kinds: ("InquiryReceived" | "InquiryClosed" | "AssessmentRecorded" | "EntryReviewed" | "LevelRecommended" | "CoverageVerified" | "AuthorizationRecorded" | "CertificationRecorded" | "Admitted" | "SteppedUp" | "SteppedDown" | "Transferred" | "PhaseChanged" | "ScheduleSet" | "LeaveStarted" | "LeaveEnded" | "ReferredOut" | "ReturnedFromReferral" | "ContinuedStayReviewed" | "LivingEnvironmentRecorded" | "CareTeamAssigned" | "ReturnToUseReported" | "ArrivalAccepted" | "AftercarePlanned" | "Discharged" | "AftercareStarted" | "AftercareContactRecorded" | "AftercareEnded" | "DeathRecorded" | "ClientAttributesRecorded")[];
                    levels: "any" | string[];
                    /**
                     * @default any
                     * @enum {string}
                     */
                    placement: "any" | "named" | "none";
                    /** @default [] */
                    exceptOutcomes: string[];
                    /**
                     * @default any
                     * @enum {string}
                     */
                    crossing: "any" | "facility";
                    /** @default null */
                    outcomes: string[] | null;
                    /** @default null */
                    payers: ("medicare" | "medicare-advantage" | "medicaid" | "chip" | "federal-exchange" | "commercial" | "employer" | "other")[] | null;
                    /** @default null */
                    urgencies: ("standard" | "expedited")[] | null;
                };
                due: {
                    /** @constant */
                    unit: "hours";
                    within: number;
                    warnBefore: number;
                    /**
                     * @default ignored
                     * @enum {string}
                     */
                    statedDate: "ignored" | "preferred" | "required";
                } | {
                    /** @constant */
                    unit: "days";
                    within: number;
                    warnBefore: number;
                    /** @default [] */
                    byLevel: {
                        levels: string[];
                        within: number;
                        /** @default null */
                        source: string | null;
                        /**
                         * @default null
                         * @enum {string|null}
                         */
                        status: "sourced" | "secondary" | "inferred" | "proposed" | "illustrative" | "own-choice" | "unverified" | null;
                    }[];
                    /**
                     * @default ignored
                     * @enum {string}
                     */
                    statedDate: "ignored" | "preferred" | "required";
                } | {
                    /** @constant */
                    unit: "business-days";
                    calendar: string;
                    within: number;
                    warnBefore: number;
                    /** @default [] */
                    byLevel: {
                        levels: string[];
                        within: number;
                        /** @default null */
                        source: string | null;
                        /**
                         * @default null
                         * @enum {string|null}
                         */
                        status: "sourced" | "secondary" | "inferred" | "proposed" | "illustrative" | "own-choice" | "unverified" | null;
                    }[];
                    /**
                     * @default ignored
                     * @enum {string}
                     */
                    statedDate: "ignored" | "preferred" | "required";
                };
                /** @default 0 */
                opensAfterDays: number;
                /** @default null */
                listedBeforeDays: number | null;
                /** @default null */
                lapsesAfterDays: number | null;
                /**
                 * @default replaces
                 * @enum {string}
                 */
                again: "replaces" | "keeps";
                /**
                 * @default ends
                 * @enum {string}
                 */
                afterDeath: "ends" | "goes-on";
                /** @enum {string} */
                ownerRole: "front-desk" | "clinician" | "utilization-review" | "director";
                metBy: (("InquiryReceived" | "InquiryClosed" | "AssessmentRecorded" | "EntryReviewed" | "LevelRecommended" | "CoverageVerified" | "AuthorizationRecorded" | "CertificationRecorded" | "Admitted" | "SteppedUp" | "SteppedDown" | "Transferred" | "PhaseChanged" | "ScheduleSet" | "LeaveStarted" | "LeaveEnded" | "ReferredOut" | "ReturnedFromReferral" | "ContinuedStayReviewed" | "LivingEnvironmentRecorded" | "CareTeamAssigned" | "ReturnToUseReported" | "ArrivalAccepted" | "AftercarePlanned" | "Discharged" | "AftercareStarted" | "AftercareContactRecorded" | "AftercareEnded" | "DeathRecorded" | "ClientAttributesRecorded") | {
                    /** @enum {string} */
                    kind: "InquiryReceived" | "InquiryClosed" | "AssessmentRecorded" | "EntryReviewed" | "LevelRecommended" | "CoverageVerified" | "AuthorizationRecorded" | "CertificationRecorded" | "Admitted" | "SteppedUp" | "SteppedDown" | "Transferred" | "PhaseChanged" | "ScheduleSet" | "LeaveStarted" | "LeaveEnded" | "ReferredOut" | "ReturnedFromReferral" | "ContinuedStayReviewed" | "LivingEnvironmentRecorded" | "CareTeamAssigned" | "ReturnToUseReported" | "ArrivalAccepted" | "AftercarePlanned" | "Discharged" | "AftercareStarted" | "AftercareContactRecorded" | "AftercareEnded" | "DeathRecorded" | "ClientAttributesRecorded";
                    where: {
                        /** @enum {string} */
                        placement?: "same" | "same-or-none" | "any";
                        outcomes?: string[];
                        /** @constant */
                        level?: "same";
                        /** @enum {string} */
                        lastDay?: "later" | "ahead";
                        /** @constant */
                        facility?: "same";
                        /** @enum {string} */
                        leaves?: "level" | "track";
                        /** @enum {string} */
                        treatment?: "in" | "over";
                    };
                })[];
                /** @default [] */
                endedBy: (("InquiryReceived" | "InquiryClosed" | "AssessmentRecorded" | "EntryReviewed" | "LevelRecommended" | "CoverageVerified" | "AuthorizationRecorded" | "CertificationRecorded" | "Admitted" | "SteppedUp" | "SteppedDown" | "Transferred" | "PhaseChanged" | "ScheduleSet" | "LeaveStarted" | "LeaveEnded" | "ReferredOut" | "ReturnedFromReferral" | "ContinuedStayReviewed" | "LivingEnvironmentRecorded" | "CareTeamAssigned" | "ReturnToUseReported" | "ArrivalAccepted" | "AftercarePlanned" | "Discharged" | "AftercareStarted" | "AftercareContactRecorded" | "AftercareEnded" | "DeathRecorded" | "ClientAttributesRecorded") | {
                    /** @enum {string} */
                    kind: "InquiryReceived" | "InquiryClosed" | "AssessmentRecorded" | "EntryReviewed" | "LevelRecommended" | "CoverageVerified" | "AuthorizationRecorded" | "CertificationRecorded" | "Admitted" | "SteppedUp" | "SteppedDown" | "Transferred" | "PhaseChanged" | "ScheduleSet" | "LeaveStarted" | "LeaveEnded" | "ReferredOut" | "ReturnedFromReferral" | "ContinuedStayReviewed" | "LivingEnvironmentRecorded" | "CareTeamAssigned" | "ReturnToUseReported" | "ArrivalAccepted" | "AftercarePlanned" | "Discharged" | "AftercareStarted" | "AftercareContactRecorded" | "AftercareEnded" | "DeathRecorded" | "ClientAttributesRecorded";
                    where: {
                        /** @enum {string} */
                        placement?: "same" | "same-or-none" | "any";
                        outcomes?: string[];
                        /** @constant */
                        level?: "same";
                        /** @enum {string} */
                        lastDay?: "later" | "ahead";
                        /** @constant */
                        facility?: "same";
                        /** @enum {string} */
                        leaves?: "level" | "track";
                        /** @enum {string} */
                        treatment?: "in" | "over";
                    };
                })[];
                source: string;
                /** @enum {string} */
                status: "sourced" | "secondary" | "inferred" | "proposed" | "illustrative" | "own-choice" | "unverified";
                /** @default true */
                inForce: boolean;
                /** @default null */
                note: string | null;
            }[];
            /**
             * @description How sessions count. `toleranceMinutes`: minutes by which a week may miss its range.
             * @default {
             *       "toleranceMinutes": 0,
             *       "sessionTypes": []
             *     }
             */
            intensity: {
                /** @default 0 */
                toleranceMinutes: number;
                /** @default [] */
                sessionTypes: {
                    code: string;
                    name: string;
                    counts: boolean;
                }[];
            };
            /**
             * @description Named parts of a stay, with weekly minutes of their own.
             * @default []
             */
            phases: {
                code: string;
                name: string;
                order: number;
                /** @default [] */
                levels: string[];
                /** @default [] */
                weeklyMinutes: {
                    min: number | null;
                    max: number | null;
                    source: string;
                    /** @enum {string} */
                    status: "sourced" | "secondary" | "inferred" | "proposed" | "illustrative" | "own-choice" | "unverified";
                    inForce: boolean;
                    /** @default null */
                    note: string | null;
                }[];
                /** @default [] */
                duration: {
                    /** @enum {string} */
                    unit: "days" | "weeks" | "months";
                    min: number | null;
                    max: number | null;
                    source: string;
                    /** @enum {string} */
                    status: "sourced" | "secondary" | "inferred" | "proposed" | "illustrative" | "own-choice" | "unverified";
                    inForce: boolean;
                    /** @default null */
                    note: string | null;
                }[];
                /** @default [] */
                focus: string[];
                source: string;
            }[];
            /** @description Every coded list. A code outside its list is unknown. */
            reasons: {
                /** @default [] */
                move: {
                    code: string;
                    name: string;
                    /** @default false */
                    early: boolean;
                    /** @default [] */
                    maps: {
                        system: string;
                        code: string;
                        source: string;
                    }[];
                }[];
                /** @default [] */
                override: {
                    code: string;
                    name: string;
                    /** @default false */
                    early: boolean;
                    /** @default [] */
                    maps: {
                        system: string;
                        code: string;
                        source: string;
                    }[];
                }[];
                /** @default [] */
                disposition: {
                    code: string;
                    name: string;
                    /** @default false */
                    early: boolean;
                    /** @default [] */
                    maps: {
                        system: string;
                        code: string;
                        source: string;
                    }[];
                }[];
                /** @default [] */
                denial: {
                    code: string;
                    name: string;
                    /** @default false */
                    early: boolean;
                    /** @default [] */
                    maps: {
                        system: string;
                        code: string;
                        source: string;
                    }[];
                }[];
                /** @default [] */
                referralTarget: {
                    code: string;
                    name: string;
                    /** @default false */
                    early: boolean;
                    /** @default [] */
                    maps: {
                        system: string;
                        code: string;
                        source: string;
                    }[];
                }[];
                /** @default [] */
                exclusion: {
                    code: string;
                    name: string;
                    /** @default false */
                    early: boolean;
                    /** @default [] */
                    maps: {
                        system: string;
                        code: string;
                        source: string;
                    }[];
                }[];
                /** @default [] */
                assessmentFinding: {
                    code: string;
                    name: string;
                    /** @default false */
                    early: boolean;
                    /** @default [] */
                    maps: {
                        system: string;
                        code: string;
                        source: string;
                    }[];
                }[];
                /** @default [] */
                assessmentPart: {
                    code: string;
                    name: string;
                    /** @default false */
                    early: boolean;
                    /** @default [] */
                    maps: {
                        system: string;
                        code: string;
                        source: string;
                    }[];
                }[];
                /** @default [] */
                dimension: {
                    code: string;
                    name: string;
                    /** @default false */
                    early: boolean;
                    /** @default [] */
                    maps: {
                        system: string;
                        code: string;
                        source: string;
                    }[];
                }[];
                /** @default [] */
                inquirySource: {
                    code: string;
                    name: string;
                    /** @default false */
                    early: boolean;
                    /** @default [] */
                    maps: {
                        system: string;
                        code: string;
                        source: string;
                    }[];
                }[];
                /** @default [] */
                leave: {
                    code: string;
                    name: string;
                    /** @default false */
                    early: boolean;
                    /** @default [] */
                    maps: {
                        system: string;
                        code: string;
                        source: string;
                    }[];
                }[];
                /** @default [] */
                returnToUse: {
                    code: string;
                    name: string;
                    /** @default false */
                    early: boolean;
                    /** @default [] */
                    maps: {
                        system: string;
                        code: string;
                        source: string;
                    }[];
                }[];
                /** @default [] */
                aftercareComponent: {
                    code: string;
                    name: string;
                    /** @default false */
                    early: boolean;
                    /** @default [] */
                    maps: {
                        system: string;
                        code: string;
                        source: string;
                    }[];
                }[];
                /** @default [] */
                aftercareOutcome: {
                    code: string;
                    name: string;
                    /** @default false */
                    early: boolean;
                    /** @default [] */
                    maps: {
                        system: string;
                        code: string;
                        source: string;
                    }[];
                }[];
                /** @default [] */
                support: {
                    code: string;
                    name: string;
                    /** @default false */
                    early: boolean;
                    /** @default [] */
                    maps: {
                        system: string;
                        code: string;
                        source: string;
                    }[];
                }[];
                /** @default [] */
                careTeamRole: {
                    code: string;
                    name: string;
                    /** @default false */
                    early: boolean;
                    /** @default [] */
                    maps: {
                        system: string;
                        code: string;
                        source: string;
                    }[];
                }[];
                /** @default [] */
                attribute: {
                    code: string;
                    name: string;
                    /** @default false */
                    early: boolean;
                    /** @default [] */
                    maps: {
                        system: string;
                        code: string;
                        source: string;
                    }[];
                }[];
                /** @default [] */
                attributeValue: {
                    code: string;
                    name: string;
                    /** @default false */
                    early: boolean;
                    /** @default [] */
                    maps: {
                        system: string;
                        code: string;
                        source: string;
                    }[];
                }[];
                /** @default [] */
                service: {
                    code: string;
                    name: string;
                    /** @default false */
                    early: boolean;
                    /** @default [] */
                    maps: {
                        system: string;
                        code: string;
                        source: string;
                    }[];
                }[];
                /** @default [] */
                intakeStep: {
                    code: string;
                    name: string;
                    /** @default false */
                    early: boolean;
                    /** @default [] */
                    maps: {
                        system: string;
                        code: string;
                        source: string;
                    }[];
                }[];
                /** @default [] */
                living: {
                    code: string;
                    name: string;
                    /** @default false */
                    early: boolean;
                    /** @default [] */
                    maps: {
                        system: string;
                        code: string;
                        source: string;
                    }[];
                }[];
                /** @default [] */
                planCancellation: {
                    code: string;
                    name: string;
                    /** @default false */
                    early: boolean;
                    /** @default [] */
                    maps: {
                        system: string;
                        code: string;
                        source: string;
                    }[];
                }[];
                /** @default [] */
                proposalClosing: {
                    code: string;
                    name: string;
                    /** @default false */
                    early: boolean;
                    /** @default [] */
                    maps: {
                        system: string;
                        code: string;
                        source: string;
                    }[];
                }[];
                /** @default [] */
                impact: {
                    code: string;
                    name: string;
                    /** @default false */
                    early: boolean;
                    /** @default [] */
                    maps: {
                        system: string;
                        code: string;
                        source: string;
                    }[];
                }[];
            };
            /**
             * @description What a provider offers at a level, as its own sources describe it. Durations in the unit that they state, costs in whole US dollars.
             * @default []
             */
            programs: {
                code: string;
                name: string;
                level: string;
                /** @default [] */
                windows: {
                    /** @enum {string} */
                    track: "morning" | "day" | "evening";
                    /** @default null */
                    from: string | null;
                    /** @default null */
                    to: string | null;
                }[];
                /** @default [] */
                daysOfWeek: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
                /** @default [] */
                daysPerWeek: {
                    min: number | null;
                    max: number | null;
                    source: string;
                    /** @enum {string} */
                    status: "sourced" | "secondary" | "inferred" | "proposed" | "illustrative" | "own-choice" | "unverified";
                    inForce: boolean;
                    /** @default null */
                    note: string | null;
                }[];
                /** @default [] */
                sessionsPerWeek: {
                    min: number | null;
                    max: number | null;
                    source: string;
                    /** @enum {string} */
                    status: "sourced" | "secondary" | "inferred" | "proposed" | "illustrative" | "own-choice" | "unverified";
                    inForce: boolean;
                    /** @default null */
                    note: string | null;
                }[];
                /** @default [] */
                sessionMinutes: {
                    min: number | null;
                    max: number | null;
                    source: string;
                    /** @enum {string} */
                    status: "sourced" | "secondary" | "inferred" | "proposed" | "illustrative" | "own-choice" | "unverified";
                    inForce: boolean;
                    /** @default null */
                    note: string | null;
                }[];
                /** @default [] */
                weeklyMinutes: {
                    min: number | null;
                    max: number | null;
                    source: string;
                    /** @enum {string} */
                    status: "sourced" | "secondary" | "inferred" | "proposed" | "illustrative" | "own-choice" | "unverified";
                    inForce: boolean;
                    /** @default null */
                    note: string | null;
                }[];
                /** @default [] */
                duration: {
                    /** @enum {string} */
                    unit: "days" | "weeks" | "months";
                    min: number | null;
                    max: number | null;
                    source: string;
                    /** @enum {string} */
                    status: "sourced" | "secondary" | "inferred" | "proposed" | "illustrative" | "own-choice" | "unverified";
                    inForce: boolean;
                    /** @default null */
                    note: string | null;
                }[];
                /** @default [] */
                cost: {
                    /** @enum {string} */
                    unit: "session" | "day" | "week";
                    min: number | null;
                    max: number | null;
                    source: string;
                    /** @enum {string} */
                    status: "sourced" | "secondary" | "inferred" | "proposed" | "illustrative" | "own-choice" | "unverified";
                    inForce: boolean;
                    /** @default null */
                    note: string | null;
                }[];
                /** @default [] */
                groupSize: {
                    min: number | null;
                    max: number | null;
                    source: string;
                    /** @enum {string} */
                    status: "sourced" | "secondary" | "inferred" | "proposed" | "illustrative" | "own-choice" | "unverified";
                    inForce: boolean;
                    /** @default null */
                    note: string | null;
                }[];
                /** @default null */
                capacity: number | null;
                /** @default [] */
                modalities: ("in-person" | "virtual")[];
                /** @default [] */
                populations: ("adult" | "adolescent" | "transition-age")[];
                /** @default [] */
                specialPopulations: string[];
                /** @default [] */
                exclusions: string[];
                /** @default [] */
                indications: string[];
                /** @default [] */
                living: string[];
                /** @default [] */
                parts: ("entry" | "step-down" | "step-up" | "taper")[];
                /** @default [] */
                phases: {
                    code: string;
                    name: string;
                    order: number;
                    /** @default [] */
                    levels: string[];
                    /** @default [] */
                    weeklyMinutes: {
                        min: number | null;
                        max: number | null;
                        source: string;
                        /** @enum {string} */
                        status: "sourced" | "secondary" | "inferred" | "proposed" | "illustrative" | "own-choice" | "unverified";
                        inForce: boolean;
                        /** @default null */
                        note: string | null;
                    }[];
                    /** @default [] */
                    duration: {
                        /** @enum {string} */
                        unit: "days" | "weeks" | "months";
                        min: number | null;
                        max: number | null;
                        source: string;
                        /** @enum {string} */
                        status: "sourced" | "secondary" | "inferred" | "proposed" | "illustrative" | "own-choice" | "unverified";
                        inForce: boolean;
                        /** @default null */
                        note: string | null;
                    }[];
                    /** @default [] */
                    focus: string[];
                    source: string;
                }[];
                /** @default [] */
                services: string[];
                /** @default [] */
                staff: string[];
                /** @default [] */
                intakeSteps: string[];
                /** @default [] */
                notes: {
                    topic: string;
                    text: string;
                    source: string;
                }[];
                sources: string[];
                review: {
                    /** @enum {string} */
                    state: "not-stated" | "awaiting-review" | "reviewed";
                    /** @default null */
                    byRole: string | null;
                    on: components["schemas"]["CalendarDay"] | null;
                };
            }[];
            /**
             * @description Reads other systems' levels in its codes.
             * @default []
             */
            crosswalk: {
                system: string;
                code: string;
                to: string[];
                inForce: boolean;
                source: string;
                /** @enum {string} */
                status: "sourced" | "secondary" | "inferred" | "proposed" | "illustrative" | "own-choice" | "unverified";
                /** @default null */
                note: string | null;
            }[];
            /**
             * @description What its author wants known.
             * @default []
             */
            notes: {
                topic: string;
                text: string;
                source: string;
            }[];
        };
        PackList: {
            items: components["schemas"]["PackListed"][];
            /**
             * @description Published rule packs, on all pages.
             * @example 9
             */
            total: number;
            /**
             * @description The cursor of the next page; null on the last.
             * @example null
             */
            next: string | null;
        };
        PackListed: {
            /** @example asam-3e-adult */
            id: string;
            /** @example 1.0.0 */
            version: string;
            /**
             * @description SHA-256 of the flattened pack: its identity.
             * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
             */
            sha256: string;
            /**
             * @description For people.
             * @example ASAM third edition, adults
             */
            title: string;
            /**
             * @description Edition of the criteria that it follows.
             * @example The ASAM Criteria, third edition (2013)
             */
            edition: string;
            /**
             * @description Whom it is for.
             * @example adult
             * @enum {string}
             */
            population: "adult" | "adolescent" | "transition-age" | "any";
            /**
             * Format: date
             * @description Facilities may adopt it from this day.
             * @example 2013-01-01
             */
            effectiveFrom: string;
        };
        PackNoteView: {
            /** @example 41 */
            line: number;
            /** @example 5 */
            column: number;
            /** @example /levels/3/weeklyMinutes */
            pointer: string;
            /** @example hours-outside-level */
            code: string;
            /** @example The program states fewer hours than its level. */
            message: string;
        };
        /** @description A published rule pack. */
        PackRef: {
            /** @description Its id. */
            id: string;
            /** @description Its version. */
            version: string;
            /** @description SHA-256 of the flattened pack, in hex: its identity. */
            sha256: string;
        };
        PackRefView: {
            /** @example asam-3e-adult */
            id: string;
            /** @example 1.0.0 */
            version: string;
            /**
             * @description SHA-256 of the flattened pack: its identity.
             * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
             */
            sha256: string;
        };
        PackView: {
            pack: components["schemas"]["PackRefView"];
            /**
             * @description The flattened pack: levels, moves, gates, clocks, phases, programs, reasons, each with its sources.
             * @example {
             *       "format": 1,
             *       "id": "example",
             *       "version": "1.0.0",
             *       "title": "A small example",
             *       "effectiveFrom": "2024-07-01",
             *       "edition": "First",
             *       "jurisdiction": "Anywhere",
             *       "population": "adult",
             *       "extends": null,
             *       "attribution": "Invented.",
             *       "disclaimer": "No clinical guidance.",
             *       "review": {
             *         "state": "not-stated",
             *         "byRole": null,
             *         "on": null
             *       },
             *       "sources": [
             *         {
             *           "id": "HOUSE",
             *           "citation": "House rules",
             *           "url": null,
             *           "retrievedOn": null,
             *           "updatedOn": null,
             *           "ours": false,
             *           "unopened": false
             *         }
             *       ],
             *       "tracks": [
             *         {
             *           "code": "treatment",
             *           "name": "Treatment",
             *           "exclusive": false,
             *           "besides": [],
             *           "source": "HOUSE"
             *         }
             *       ],
             *       "levels": [
             *         {
             *           "code": "2.1",
             *           "system": "example",
             *           "name": "Intensive outpatient",
             *           "rank": 200,
             *           "track": "treatment",
             *           "setting": "outpatient",
             *           "careType": null,
             *           "structure24h": "none",
             *           "rung": true,
             *           "offer": [],
             *           "weeklyMinutes": [],
             *           "duration": [],
             *           "source": "HOUSE",
             *           "status": "sourced",
             *           "note": null
             *         }
             *       ],
             *       "moves": [
             *         {
             *           "id": "any-move",
             *           "title": "Any move",
             *           "kinds": "any",
             *           "from": "any",
             *           "to": "any",
             *           "answer": "allow",
             *           "approval": null,
             *           "acknowledgers": null,
             *           "reasons": [],
             *           "remedy": null,
             *           "source": "HOUSE",
             *           "status": "sourced",
             *           "note": null
             *         }
             *       ],
             *       "gates": [],
             *       "acknowledging": null,
             *       "calendars": [],
             *       "clocks": [],
             *       "intensity": {
             *         "toleranceMinutes": 0,
             *         "sessionTypes": []
             *       },
             *       "phases": [],
             *       "reasons": {
             *         "move": [],
             *         "override": [],
             *         "disposition": [],
             *         "denial": [],
             *         "referralTarget": [],
             *         "exclusion": [],
             *         "assessmentFinding": [],
             *         "assessmentPart": [],
             *         "dimension": [],
             *         "inquirySource": [],
             *         "leave": [],
             *         "returnToUse": [],
             *         "aftercareComponent": [],
             *         "aftercareOutcome": [],
             *         "support": [],
             *         "careTeamRole": [],
             *         "attribute": [],
             *         "attributeValue": [],
             *         "service": [],
             *         "intakeStep": [],
             *         "living": [],
             *         "planCancellation": [],
             *         "proposalClosing": [],
             *         "impact": []
             *       },
             *       "programs": [],
             *       "crosswalk": [],
             *       "notes": []
             *     }
             */
            document: components["schemas"]["PackDocument"];
            /** @description How much of each part a reader of the rules is shown. */
            counts: components["schemas"]["PackCounts"];
        };
        PacketBody: {
            /**
             * @description Transitions, by their entry IDs. Send these or `clientIds`.
             * @example [
             *       "3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02"
             *     ]
             */
            entryIds?: string[] | null;
            /**
             * @description Clients, all of whose transitions in the window are wanted.
             * @example [
             *       "3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02"
             *     ]
             */
            clientIds?: string[] | null;
            /**
             * @description Why it is made; the packet says so.
             * @example payer-audit
             * @enum {string}
             */
            purpose: "payer-audit" | "utilization-review" | "licensing-survey" | "accreditation-survey" | "internal-review";
            /**
             * @description With names and dates of birth; record numbers alone when omitted.
             * @example false
             */
            withNames?: boolean | null;
        };
        /** @description One client of an audit packet. */
        PacketClient: {
            /**
             * Format: uuid
             * @description The client.
             */
            clientId: string;
            /** @description Medical record numbers. */
            recordNumbers: string[];
            /** @description Family name, given names; null in a packet without names. */
            name: string | null;
            /**
             * Format: date
             * @description Date of birth; null in a packet without names.
             */
            birthDate: string | null;
            /** @description In the order in which they happened, voided ones too. */
            transitions: components["schemas"]["PacketTransition"][];
        };
        /** @description A transition with everything that its record says, and the versions that corrections replaced. */
        PacketTransition: {
            transition: components["schemas"]["Transition"];
            /** @description Oldest first; to be shown struck through. */
            replaced: components["schemas"]["ReplacedVersion"][];
        };
        /** @description A client whose rows stand still because an event cannot be dealt with. Everybody else goes on. */
        ParkedClient: {
            /** Format: uuid */
            clientId: string;
            eventId: string;
            /** @description Type of the event, with the version of its shape. */
            eventType: string;
            /** @description Where the event is in the log. */
            position: string;
            /**
             * Format: date-time
             * @description When the event was recorded.
             */
            recordedAt: string;
            /** @description Name of the error. */
            cause: string;
            /** @description What the error means, and what to do. */
            reason: string;
            /**
             * Format: date-time
             * @description When somebody last retried in vain. Null when nobody has.
             */
            retriedAt: string | null;
            /** @description Who did; pseudonymous. */
            retriedBy: string | null;
        };
        /** @description Parked clients of your facilities, those parked first at the front, at most 500. */
        ParkedClients: {
            items: components["schemas"]["ParkedClient"][];
            /** @description Number of all of them. */
            total: number;
        };
        PartCount: {
            /**
             * @example gates
             * @enum {string}
             */
            part: "pack" | "levels" | "moves" | "gates" | "clocks" | "reasons" | "programs" | "phases" | "tracks" | "calendars" | "crosswalk" | "sources" | "notes";
            /**
             * @description Differences in this part.
             * @example 3
             */
            count: number;
        };
        /** @description A client's path as people read it. */
        Path: {
            /**
             * Format: uuid
             * @description The client.
             */
            clientId: string;
            /** @description What `If-Match` names. */
            revision: number;
            /** @description The registration; null while it cannot be read. */
            registered: {
                /**
                 * Format: date-time
                 * @description When the log took it.
                 */
                at: string;
                /** @description By whom. */
                by: components["schemas"]["Actor"];
                /** @description Where. */
                facilityId: string;
                /** @description Without a name. */
                anonymous: boolean;
            } | null;
            /** @description How many entries were asked for, on all pages together. */
            total: number;
            /** @description The entries of this page, voided ones too, in the order of the path. The first page has the newest. */
            timeline: components["schemas"]["TimelineItem"][];
            /** @description The `cursor` of the next page, which has older entries; null on the last. */
            next: string | null;
            /** @description Null on later pages. */
            lanes: components["schemas"]["PathLanes"] | null;
            /** @description Those that wait, then the latest that are closed, 200 at most, in the order proposed. `GET /v1/proposals` lists all. */
            proposals: components["schemas"]["ProposedMove"][];
            /** @description Those that are planned, then the latest that are closed, 200 at most, in the order planned. `GET /v1/planned-moves` lists all. */
            plans: components["schemas"]["PlannedMove"][];
            situation: components["schemas"]["Situation"];
            /** @description What contradicts itself on the path, and what would resolve it; empty for a coherent one. The first 200. */
            contradictions: components["schemas"]["Contradiction"][];
            /** @description Free text by the id of the version, proposal or plan that holds it; null for roles without access to it. */
            narratives: {
                [key: string]: components["schemas"]["OpenedNarrative"];
            } | null;
            /** @description Payers' numbers for authorizations, by the id of the version or proposal that holds one; null for roles without access to them. */
            references: {
                [key: string]: components["schemas"]["OpenedNarrative"];
            } | null;
            freshness: components["schemas"]["Freshness"];
            /** @description It is the path as it stands: `If-Match` may name its revision. */
            current: boolean;
            /** @description The record is erased, or is being erased: nothing is added to it, and nobody can tell whose it was. */
            erased: boolean;
        };
        /** @description What was recommended, authorized, and delivered over time, and where these differ. A range keeps what touches it. */
        PathLanes: {
            /** @description Recommendations. The latest 500 at most, in order of time. */
            recommended: components["schemas"]["RecommendedSpan"][];
            /** @description What payers said. Of words about one day, the later counts. The latest 500 at most, in order of time. */
            authorized: components["schemas"]["AuthorizedSpan"][];
            /** @description Placements. The latest 500 at most, in order of time. */
            delivered: components["schemas"]["DeliveredSpan"][];
            /** @description In treatment at another level than recommended. The latest 500 at most, in order of time. */
            variance: components["schemas"]["VarianceSpan"][];
            /** @description Days of all that `variance` lists. */
            varianceDays: number;
            /** @description In treatment on days that need an authorization and have none. Self-pay days need none. The latest 500 at most, in order of time. */
            uncovered: components["schemas"]["UncoveredSpan"][];
            /** @description Days of all that `uncovered` lists. */
            uncoveredDays: number;
            /**
             * Format: date-time
             * @description The lanes are complete from here on; null when from the beginning of what was asked for.
             */
            completeFrom: string | null;
        };
        PhaseChangeBody: {
            /**
             * @description When it happened, in the facility's zone: a time with its offset from UTC, or a day when only the day is known. Not in the future: plan it instead.
             * @example 2026-03-02T09:00-06:00
             */
            when: string;
            /**
             * @description IANA zone in which `when` is read, when it is not the facility's own.
             * @example America/Chicago
             */
            zone?: string | null;
            /**
             * Format: uuid
             * @description Id of an entry of the same day that this one follows directly.
             * @example 5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21
             */
            after?: string | null;
            /**
             * Format: uuid
             * @description ID of an entry of the same day that this one precedes directly. Give `after` or `before`, not both.
             * @example null
             */
            before?: string | null;
            /**
             * @description Coded reason of the rule pack: why, and the justification where the pack asks for one.
             * @example clinical-progress
             */
            reason?: string | null;
            /**
             * @description Rule ids of findings that were seen: what has happened is recorded in spite of them, as non-conforming, for a director to review.
             * @example []
             */
            acknowledge?: string[] | null;
            /**
             * @description Coded reason for accepting that later entries read differently; a director or a utilization reviewer gives it.
             * @example late-information
             */
            acceptImpact?: string | null;
            /**
             * Format: uuid
             * @description Id of the planned move that this carries out.
             * @example null
             */
            fulfills?: string | null;
            /**
             * @description Free text for colleagues; sealed under the key of the client.
             * @example Arrived with her sister; agreed to evening groups.
             */
            narrative?: string | null;
            /**
             * @description The facility where it happened; its zone reads `when`, its rule pack judges.
             * @example HAWTHORN
             */
            facilityId: string;
            /**
             * @description A phase that the rule pack describes for the program or level.
             * @example skill-building
             */
            phase: string;
            /**
             * Format: uuid
             * @description Default: the only open placement.
             * @example null
             */
            placementId?: string | null;
        };
        /** @description The fields of an entry of the kind PhaseChanged, in addition to those of every entry. */
        PhaseChangedDetails: {
            /**
             * Format: uuid
             * @description The placement that it is about.
             */
            placementId: string;
            /** @description Code of the phase from then on. */
            phase: string;
        };
        /** @description How the endpoint answered. */
        PingAnswer: {
            /**
             * @description `refused`: the name leads to an address that the service does not call, and nothing was sent.
             * @enum {string}
             */
            outcome: "answered" | "refused" | "unreachable";
            /** @description The status that it answered with; null when it did not. */
            status: number | null;
        };
        /** @description Where care is given. */
        Place: {
            /** @description Code of the facility. */
            facilityId: string;
            /** @description Code of the program; null when none was named. */
            programId: string | null;
            /** @description The pack's program that it followed at the time; null when it followed none. */
            template: string | null;
            /** @description One placement at a time holds a track. */
            track: string;
            /** @description The level of care. */
            level: components["schemas"]["LevelOfCare"];
            /** @description Intensity of the level, times ten: higher is more intensive. */
            rank: number;
        };
        /** @description Where a client was, from when to when. */
        PlacementHistory: {
            /**
             * Format: uuid
             * @description The client.
             */
            clientId: string;
            /** @description In order of time. */
            items: components["schemas"]["PlacementPeriod"][];
            /** @description The `cursor` of the next page; null on the last. */
            next: string | null;
            freshness: components["schemas"]["Freshness"];
        };
        /** @description A period of a placement at one place, phase and status. Half-open. */
        PlacementPeriod: {
            /**
             * Format: uuid
             * @description The entry that opens the period.
             */
            openedBy: string;
            /**
             * Format: uuid
             * @description The entry that closes it; null while it lasts.
             */
            closedBy: string | null;
            /**
             * Format: uuid
             * @description The placement: one stay on one track.
             */
            placementId: string;
            /** @description Facility. */
            facilityId: string;
            /** @description Program; null when none was named. */
            programId: string | null;
            /** @description Track; one placement at a time holds it. */
            track: string;
            /** @description Code system of `level`, e.g. `asam-3e`. */
            levelSystem: string;
            /** @description Level of care. */
            level: string;
            /** @description Intensity of the level, times ten. */
            rank: number;
            /** @description Phase; null when none was set. */
            phase: string | null;
            /**
             * @description Where the client is meanwhile; `incoherent`: entries of the path contradict it.
             * @enum {string}
             */
            status: "present" | "on-leave" | "out-on-referral" | "aftercare" | "incoherent";
            /** @description Number of the episode of care. */
            episode: number;
            /**
             * Format: date-time
             * @description When the placement began.
             */
            admittedAt: string;
            /** @description Day on which the placement began, in the facility’s time zone. */
            admittedOn: components["schemas"]["CalendarDay"];
            /** @description At this level since that day. */
            levelSince: components["schemas"]["CalendarDay"];
            /**
             * Format: date-time
             * @description Start: holds from this instant.
             */
            from: string;
            /** @description Place of the start among the entries of one client and instant. */
            fromSeq: number;
            /** @description Day of the start, in the facility’s time zone. */
            fromLocalDate: components["schemas"]["CalendarDay"];
            /**
             * @description `day`: only the day is known.
             * @enum {string}
             */
            fromPrecision: "minute" | "day";
            /**
             * @description What the entry that opens it means.
             * @enum {string|null}
             */
            openedMove: "admission" | "step-up" | "step-down" | "transfer" | "phase-change" | "leave-start" | "leave-end" | "referral-out" | "referral-return" | "discharge" | "aftercare-start" | "aftercare-end" | "death" | "unanchored" | null;
            /**
             * Format: date-time
             * @description End: holds until just before this instant; null while it lasts.
             */
            to: string | null;
            /** @description Day of the end, in the facility’s time zone; null while it lasts. */
            toLocalDate: components["schemas"]["CalendarDay"] | null;
            /**
             * @description `day`: only the day of the end is known; null while it lasts.
             * @enum {string|null}
             */
            toPrecision: "minute" | "day" | null;
            /**
             * @description Kind of the entry that closes it; null while it lasts.
             * @enum {string|null}
             */
            closedKind: "InquiryReceived" | "InquiryClosed" | "AssessmentRecorded" | "EntryReviewed" | "LevelRecommended" | "CoverageVerified" | "AuthorizationRecorded" | "CertificationRecorded" | "Admitted" | "SteppedUp" | "SteppedDown" | "Transferred" | "PhaseChanged" | "ScheduleSet" | "LeaveStarted" | "LeaveEnded" | "ReferredOut" | "ReturnedFromReferral" | "ContinuedStayReviewed" | "LivingEnvironmentRecorded" | "CareTeamAssigned" | "ReturnToUseReported" | "ArrivalAccepted" | "AftercarePlanned" | "Discharged" | "AftercareStarted" | "AftercareContactRecorded" | "AftercareEnded" | "DeathRecorded" | "ClientAttributesRecorded" | null;
            /**
             * @description What that entry means; null while it lasts.
             * @enum {string|null}
             */
            closedMove: "admission" | "step-up" | "step-down" | "transfer" | "phase-change" | "leave-start" | "leave-end" | "referral-out" | "referral-return" | "discharge" | "aftercare-start" | "aftercare-end" | "death" | "unanchored" | null;
            /** @description Length of stay in days, where a discharge or a death closes the period. */
            lengthOfStayDays: number | null;
            /** @description Days at the level, where the period ends the stay at it. */
            levelStayDays: number | null;
            /** @description How the placement ended, where a discharge closes it; `died` where a death closes it. */
            disposition: string | null;
        };
        /** @description A page of placement periods. */
        Placements: {
            /** @description In the order asked for. */
            items: components["schemas"]["KeptPlacementPeriod"][];
            /** @description The `cursor` of the next page; null on the last. */
            next: string | null;
            freshness: components["schemas"]["Freshness"];
        };
        PlanBody: {
            /**
             * @description What you ask for it for. Recorded.
             * @default operations
             * @example operations
             * @enum {string}
             */
            purpose: "operations" | "treatment" | "payment" | "research" | "public-health" | "audit";
            /**
             * @description Why it may be given to you, by 42 CFR part 2. Recorded.
             * @default internal-communication
             * @example internal-communication
             * @enum {string}
             */
            legalBasis: "internal-communication" | "qualified-service-organization" | "consent" | "medical-emergency" | "research-exception" | "audit-and-evaluation" | "court-order";
            /** @description The plan begins behind this cursor. At the beginning of the history when omitted. */
            from?: string;
            /** @description The plan ends at this cursor. At the newest event when omitted. */
            to?: string;
            /** @description As in the parameters of `GET /v1/events`. */
            filter?: components["schemas"]["EventFilter"];
            /**
             * @description Only count. No page is made.
             * @default false
             * @example false
             */
            countOnly: boolean;
        };
        /** @description A move that is expected. */
        PlannedMove: {
            /**
             * Format: uuid
             * @description The plan.
             */
            planId: string;
            /**
             * Format: uuid
             * @description Names its free text in `narratives`.
             */
            versionId: string;
            /**
             * @description What became of it.
             * @enum {string}
             */
            state: "planned" | "canceled" | "carried-out";
            /**
             * Format: date-time
             * @description When the log took it.
             */
            plannedAt: string;
            /** @description Who planned it. */
            by: components["schemas"]["Actor"];
            /** @description Where it is to happen. */
            facilityId: string;
            /** @description Code of the program; null when none was named. */
            programId: string | null;
            /**
             * Format: uuid
             * @description The placement that is to move; null for an admission.
             */
            placementId: string | null;
            /**
             * @description What is planned.
             * @enum {string}
             */
            move: "admission" | "level-change" | "discharge";
            /** @description The level it leads to; null when none was named. */
            level: components["schemas"]["LevelOfCare"] | null;
            /** @description When it is expected. */
            expected: components["schemas"]["Effective"];
            /** @description The coded reason that was given. */
            reason: string | null;
            /** @description There is free text: `narratives` holds it, for those who may read it. */
            hasNarrative: boolean;
            /** @description What ended it; null while it is planned. */
            closed: {
                /**
                 * Format: date-time
                 * @description When.
                 */
                at: string;
                /** @description By whom. */
                by: components["schemas"]["Actor"];
            } | null;
            /** @description What is asked once its day has passed, and what came of it. The latest 100 at most. */
            obligations: components["schemas"]["ObligationOfEntry"][];
        };
        PlannedMoveBody: {
            /**
             * @example admission
             * @enum {string}
             */
            move: "admission" | "level-change" | "discharge";
            /**
             * @description Where it is to happen.
             * @example HAWTHORN
             */
            facilityId: string;
            /**
             * @description When it is expected: a time with its offset from UTC, or a day, in the facility's zone. May lie ahead.
             * @example 2026-03-09
             */
            expected: string;
            /**
             * @description IANA zone in which `when` is read, when it is not the facility's own.
             * @example America/Chicago
             */
            zone?: string | null;
            /**
             * @description Level code of the rule pack in effect. Not for a discharge.
             * @example 2.1
             */
            level?: string | null;
            /** @example HAWTHORN-IOP */
            programId?: string | null;
            /**
             * Format: uuid
             * @description The placement that is to move or end.
             * @example null
             */
            placementId?: string | null;
            /**
             * @description Coded reason.
             * @example null
             */
            reason?: string | null;
            /**
             * @description Free text for colleagues; sealed under the key of the client.
             * @example Arrived with her sister; agreed to evening groups.
             */
            narrative?: string | null;
        };
        /** @description A page of planned moves. */
        Plans: {
            /** @description In the order asked for. */
            items: components["schemas"]["ListedPlan"][];
            /** @description The `cursor` of the next page; null on the last. */
            next: string | null;
            freshness: components["schemas"]["Freshness"];
            /** @description Planned moves that match, on all pages. */
            total: number;
        };
        /** @description An opaque place in the log, for `atLeast`; their order as texts is the order of the log. */
        Position: string;
        ProblemSchema: {
            /** @example /docs/problems#date-does-not-exist */
            type: string;
            /** @example The request cannot be understood */
            title: string;
            /** @example 400 */
            status: number;
            /** @example A time of day needs its offset from UTC, e.g. 2026-03-01T09:00-06:00. */
            detail: string;
            /**
             * @description The correlation id of the request; quote it when asking for help.
             * @example urn:uuid:6c1f0f0e-7a51-4b0e-9a37-0d5a4c6a0b11
             */
            instance: string;
            /**
             * @description Stable; for programs.
             * @example date-does-not-exist
             */
            code: string;
            /** @description Which fields are wrong: the first 50 at most. */
            errors?: components["schemas"]["FaultSchema"][];
            /** @description With `revision-stale`: the revision of the record now. */
            currentRevision?: number;
            /** @description With refusals of a rule pack: how it judged the move. */
            verdict?: components["schemas"]["Verdict"];
            /** @description With refusals of a rule pack: what its rules said, as in `verdict`. At most one for each rule. */
            findings?: components["schemas"]["Finding"][];
            /** @description With `findings`: those that another entry can meet. At most one for each finding. */
            remedies?: components["schemas"]["Remedy"][];
            /** @description With refusals of what would be recorded: other entries that would read differently. At most one for each entry. */
            impact?: components["schemas"]["Impact"][];
            /** @description With `impact`: what it asks for, and who may give it. */
            acceptance?: components["schemas"]["Acceptance"];
            /** @description With refusals of what would be recorded: obligations that it would open. At most one for each deadline of each entry. */
            obligations?: components["schemas"]["Obligation"][];
            /** @description With `entries-hang-on-it` and `entry-relied-on`: the entries that hang or rely on the one to be voided, at most one for each. */
            hanging?: components["schemas"]["EntryNamed"][];
            /** @description With `clients-still-placed`: how many clients are placed there. */
            clients?: number;
            /** @description With `clients-still-placed` and `client-known`: the clients; at most the first twenty. */
            clientIds?: string[];
            /** @description With refusals of what cannot be so: the entries in the way, and what would resolve each. At most one for each rule that an entry breaks. */
            contradictions?: components["schemas"]["Contradiction"][];
            /** @description With `adds-contradiction`: later entries that hang in the air behind the admission. At most one for each entry. */
            inTheAir?: components["schemas"]["EntryNamed"][];
            /** @description With what is asked too often: when to ask again, as in `Retry-After`. */
            retryAfterSeconds?: number;
            /** @description With `cursor-of-another-scope`: where to go on with what the token may read now. */
            resumeCursor?: string | null;
            /** @description With `cursor-of-another-scope`: facilities that the cursor did not cover. Null when others were removed too: make a new copy then. At most one for each of your facilities. */
            addedFacilities?: string[] | null;
            /** @description With `history-rewound`: the last place that both histories have. */
            lastCommonCursor?: string | null;
            /** @description With `pack-faulty`: what is wrong with the pack, and where. */
            faults?: components["schemas"]["PackNoteView"][];
        };
        ProgramList: {
            items: components["schemas"]["ProgramView"][];
            /**
             * @description The cursor of the next page; null on the last.
             * @example null
             */
            next: string | null;
        };
        ProgramOfferBody: {
            /** @example Evening intensive outpatient */
            name: string;
            /**
             * @description Level codes of the facility's pack that the program delivers.
             * @example [
             *       "2.1"
             *     ]
             */
            levels: string[];
            /**
             * @description The program of the facility's pack that this one follows.
             * @default null
             * @example iop-evening
             */
            template: string | null;
            /**
             * @description Places.
             * @default null
             * @example 24
             */
            capacity: number | null;
            /**
             * @description At most this many clients in one group.
             * @default null
             * @example 12
             */
            groupCap: number | null;
            /**
             * @default null
             * @example evening
             * @enum {string|null}
             */
            window: "morning" | "day" | "evening" | null;
            /**
             * @default null
             * @example in-person
             * @enum {string|null}
             */
            modality: "in-person" | "virtual" | "hybrid" | null;
        };
        ProgramView: {
            /** @example HAWTHORN-IOP-EVE */
            code: string;
            /** @example HAWTHORN */
            facilityId: string;
            /** @example Evening intensive outpatient */
            name: string;
            /**
             * @description At most one for each level of a pack.
             * @example [
             *       "2.1"
             *     ]
             */
            levels: string[];
            /** @example iop-evening */
            template: string | null;
            /** @example 24 */
            capacity: number | null;
            /** @example 12 */
            groupCap: number | null;
            /**
             * @example evening
             * @enum {string|null}
             */
            window: "morning" | "day" | "evening" | null;
            /**
             * @example in-person
             * @enum {string|null}
             */
            modality: "in-person" | "virtual" | "hybrid" | null;
            /**
             * Format: date
             * @example 2024-07-01
             */
            openFrom: string;
            /**
             * Format: date
             * @example null
             */
            closedOn: string | null;
            /**
             * @description Which of these the program states nothing of itself, and takes from its template in the pack of today.
             * @example [
             *       "groupCap"
             *     ]
             */
            inherited: ("capacity" | "groupCap" | "window" | "modality")[];
            /** @example 0 */
            revision: number;
        };
        ProposalAnswerBody: {
            /**
             * @description Coded reason.
             * @example clinical-progress
             */
            reason?: string | null;
        };
        ProposalBody: {
            /**
             * @example discharge
             * @enum {string}
             */
            move: "admission" | "level-change" | "phase-change" | "leave-start" | "leave-end" | "referral-out" | "referral-return" | "discharge" | "aftercare-start" | "aftercare-end";
            /**
             * @description The body that records such a move.
             * @example {
             *       "facilityId": "HAWTHORN",
             *       "when": "2026-03-02T09:00-06:00",
             *       "disposition": "early-exit",
             *       "planned": false,
             *       "reason": "client-choice"
             *     }
             */
            entry: components["schemas"]["AdmissionBody"] | components["schemas"]["LevelChangeBody"] | components["schemas"]["PhaseChangeBody"] | components["schemas"]["LeaveBody"] | components["schemas"]["LeaveEndBody"] | components["schemas"]["ReferralOutBody"] | components["schemas"]["ReferralReturnBody"] | components["schemas"]["DischargeBody"] | components["schemas"]["AftercareStartBody"] | components["schemas"]["AftercareEndBody"];
        };
        /** @description A page of proposals. */
        Proposals: {
            /** @description In the order asked for. */
            items: components["schemas"]["ListedProposal"][];
            /** @description The `cursor` of the next page; null on the last. */
            next: string | null;
            freshness: components["schemas"]["Freshness"];
            /** @description Proposals that match, on all pages. */
            total: number;
        };
        /** @description An edit that waits until someone entitled accepts what it changes. */
        ProposedEdit: {
            /**
             * @description What is to be done.
             * @enum {string}
             */
            do: "record" | "correct" | "void" | "reinstate";
            /**
             * Format: uuid
             * @description The entry; null for one that is to be recorded.
             */
            entryId: string | null;
            /**
             * Format: uuid
             * @description The version that its proposer saw.
             */
            replaces: string | null;
            /**
             * @description Why it is corrected or voided.
             * @enum {string|null}
             */
            because: "wrong-date" | "wrong-level" | "wrong-program" | "wrong-detail" | "late-information" | "wrong-client" | "duplicate" | "did-not-happen" | "undo" | null;
            /** @description What becomes of the entries that hang on a voided one. */
            hanging: {
                /** @enum {string} */
                do: "void" | "attach";
                /** Format: uuid */
                placementId: string | null;
            } | null;
        };
        ProposedEditBody: {
            /**
             * @description With `record`: the operation that records such an entry.
             * @example admitClient
             * @enum {string|null}
             */
            what?: "receiveInquiry" | "closeInquiry" | "recordAssessment" | "reviewEntry" | "recommendLevel" | "verifyCoverage" | "recordAuthorization" | "recordCertification" | "admitClient" | "changeLevel" | "acceptArrival" | "changePhase" | "setSchedule" | "startLeave" | "endLeave" | "referOut" | "returnFromReferral" | "reviewContinuedStay" | "recordLivingEnvironment" | "assignCareTeam" | "reportReturnToUse" | "planAftercare" | "dischargeClient" | "startAftercare" | "recordAftercareContact" | "endAftercare" | "recordDeath" | "recordAttributes" | null;
            /**
             * Format: uuid
             * @description The entry, but with `record`.
             * @example 5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21
             */
            entryId?: string | null;
            /**
             * Format: uuid
             * @description The version that you saw, but with `record`; refused when the entry has changed since.
             * @example 8a4f6d0e-5a39-5c0b-8a6b-2f1d3c5b7a90
             */
            replaces?: string | null;
            /**
             * @description With `correct` and `void`: why.
             * @example wrong-date
             * @enum {string|null}
             */
            because?: "wrong-date" | "wrong-level" | "wrong-program" | "wrong-detail" | "late-information" | "wrong-client" | "duplicate" | "did-not-happen" | null;
            /**
             * @description With `record` and `correct`: the body that records such an entry.
             * @example {
             *       "facilityId": "HAWTHORN",
             *       "when": "2026-03-02T09:00-06:00",
             *       "level": "2.1",
             *       "programId": "HAWTHORN-IOP"
             *     }
             */
            entry?: (components["schemas"]["InquiryBody"] | components["schemas"]["InquiryClosingBody"] | components["schemas"]["AssessmentBody"] | components["schemas"]["EntryReviewBody"] | components["schemas"]["RecommendationBody"] | components["schemas"]["CoverageVerificationBody"] | components["schemas"]["AuthorizationBody"] | components["schemas"]["CertificationBody"] | components["schemas"]["AdmissionBody"] | components["schemas"]["LevelChangeBody"] | components["schemas"]["ArrivalBody"] | components["schemas"]["PhaseChangeBody"] | components["schemas"]["ScheduleBody"] | components["schemas"]["LeaveBody"] | components["schemas"]["LeaveEndBody"] | components["schemas"]["ReferralOutBody"] | components["schemas"]["ReferralReturnBody"] | components["schemas"]["ContinuedStayReviewBody"] | components["schemas"]["LivingEnvironmentBody"] | components["schemas"]["CareTeamBody"] | components["schemas"]["ReturnToUseBody"] | components["schemas"]["AftercarePlanBody"] | components["schemas"]["DischargeBody"] | components["schemas"]["AftercareStartBody"] | components["schemas"]["AftercareContactBody"] | components["schemas"]["AftercareEndBody"] | components["schemas"]["DeathBody"] | components["schemas"]["AttributesBody"]) | null;
            /**
             * @description Free text for colleagues; sealed under the key of the client.
             * @example Arrived with her sister; agreed to evening groups.
             */
            narrative?: string | null;
            /**
             * @description What is to be done once it is approved.
             * @example void
             * @enum {string}
             */
            do: "record" | "correct" | "void" | "reinstate";
            /**
             * @description With `void`: what becomes of the entries that hang on the voided one.
             * @example null
             * @enum {string|null}
             */
            hanging?: "void" | "attach" | null;
            /**
             * Format: uuid
             * @description With `hanging` as `attach`: the placement to attach them to. Default: the only open one.
             * @example null
             */
            attachTo?: string | null;
        };
        /** @description A move or an edit that waits, or waited, for an approval. */
        ProposedMove: {
            /**
             * Format: uuid
             * @description The proposal.
             */
            proposalId: string;
            /**
             * Format: uuid
             * @description Names its free text in `narratives`.
             */
            versionId: string;
            /**
             * @description What became of it.
             * @enum {string}
             */
            state: "waiting" | "approved" | "declined" | "withdrawn";
            /**
             * Format: date-time
             * @description When the log took it.
             */
            proposedAt: string;
            /** @description Who proposed it. */
            by: components["schemas"]["Actor"];
            /**
             * @description Kind of the entry proposed, or of the entry to be taken off or put back.
             * @enum {string}
             */
            kind: "InquiryReceived" | "InquiryClosed" | "AssessmentRecorded" | "EntryReviewed" | "LevelRecommended" | "CoverageVerified" | "AuthorizationRecorded" | "CertificationRecorded" | "Admitted" | "SteppedUp" | "SteppedDown" | "Transferred" | "PhaseChanged" | "ScheduleSet" | "LeaveStarted" | "LeaveEnded" | "ReferredOut" | "ReturnedFromReferral" | "ContinuedStayReviewed" | "LivingEnvironmentRecorded" | "CareTeamAssigned" | "ReturnToUseReported" | "ArrivalAccepted" | "AftercarePlanned" | "Discharged" | "AftercareStarted" | "AftercareContactRecorded" | "AftercareEnded" | "DeathRecorded" | "ClientAttributesRecorded";
            /** @description When it is to happen, or happened. */
            effective: components["schemas"]["Effective"];
            /** @description Where it was proposed. */
            facilityId: string;
            details: components["schemas"]["EntryDetails"];
            /** @description What is to be done to which entry; null for a move that the rule pack wants approved. */
            edit: components["schemas"]["ProposedEdit"] | null;
            /** @description There is free text: `narratives` holds it, for those who may read it. */
            hasNarrative: boolean;
            /** @description Null for an edit: it is judged when it is approved. */
            ruleCheck: components["schemas"]["RuleCheck"] | null;
            /** @description Its approval, refusal or withdrawal; null while it waits. */
            closed: {
                /**
                 * Format: date-time
                 * @description When.
                 */
                at: string;
                /** @description By whom. */
                by: components["schemas"]["Actor"];
                /** @description The coded reason that was given. */
                reason: string | null;
            } | null;
            /** @description Obligations that it opened. The latest 100 at most. */
            obligations: components["schemas"]["ObligationOfEntry"][];
        };
        PublicKeyView: {
            /**
             * @description Type of the key.
             * @example EC
             * @enum {string}
             */
            kty: "EC";
            /**
             * @description The curve.
             * @example P-256
             * @enum {string}
             */
            crv: "P-256";
            /**
             * @description Coordinate x, base64url.
             * @example f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU
             */
            x: string;
            /**
             * @description Coordinate y, base64url.
             * @example x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0
             */
            y: string;
            /**
             * @description The id that tokens name it by.
             * @example demo
             */
            kid: string;
            /**
             * @description Signs with this alone.
             * @example ES256
             * @enum {string}
             */
            alg: "ES256";
            /**
             * @description For signatures alone.
             * @example sig
             * @enum {string}
             */
            use: "sig";
        };
        PublicKeysView: {
            keys: components["schemas"]["PublicKeyView"][];
        };
        PublicationView: {
            /**
             * @example publishing
             * @enum {string}
             */
            state: "starting" | "publishing" | "down" | "stopped";
            /**
             * Format: date-time
             * @description Since when it is in this state.
             * @example 2026-11-28T12:00:00.000Z
             */
            since: string;
            /**
             * @description What is wrong, as a stable code.
             * @example null
             */
            code: string | null;
            /**
             * @description What is wrong, and what to do.
             * @example null
             */
            problem: string | null;
            /**
             * @description Events not published, up to 10,000.
             * @example 0
             */
            waiting: number | null;
            /**
             * @description Age of the oldest of them.
             * @example 0
             */
            lagSeconds: number | null;
        };
        RatingBody: {
            /** @example D1 */
            dimension: string;
            /**
             * @description The instrument's own symbol, kept as it is: ASAM 4e has `3A` and `ANY`.
             * @example 2
             */
            rating: string;
        };
        ReadList: {
            items: components["schemas"]["ReadView"][];
            /**
             * @description Null on the last page.
             * @example null
             */
            next: string | null;
        };
        ReadView: {
            /**
             * Format: date-time
             * @example 2026-03-01T15:00:00.000Z
             */
            at: string;
            /**
             * @description Who read. Pseudonymous.
             * @example 0b6c0f5e-2d1c-4d0a-8a57-6b6f2a3f7c11
             */
            actorId: string;
            /**
             * @description In which roles.
             * @example [
             *       "clinician"
             *     ]
             */
            roles: string[];
            /**
             * Format: uuid
             * @description Whom.
             * @example 3d2c6f7e-4a0b-4b9f-9d51-6a1f0e8c2b77
             */
            clientId: string;
            /** @example GET /v1/clients/:clientId/path */
            route: string;
            /**
             * Format: uuid
             * @example 6c1f0f0e-7a51-4b0e-9a37-0d5a4c6a0b11
             */
            correlationId: string;
        };
        ReadyView: {
            /**
             * @example ready
             * @enum {string}
             */
            status: "ready" | "not-ready";
            /**
             * @description After `damaged` the operator runs throughline doctor.
             * @example answers
             * @enum {string}
             */
            log: "answers" | "silent" | "damaged";
            /**
             * @example following
             * @enum {string}
             */
            views: "following" | "rebuilding" | "standing-by" | "restarting" | "stopped";
            /**
             * @description Whether log, identity vault, and journal belong together and are of one time: `agree`, or the case, as throughline doctor names it. Until it is mended or restored, nothing is answered.
             * @example agree
             */
            files: string;
            /**
             * @description `jumped`: the clock has left the machine’s steady one by more than a minute. `behind`: it stands more than five minutes behind the newest event. Nothing is recorded until it agrees again, or an operator runs throughline clock --confirm.
             * @example agrees
             * @enum {string}
             */
            clock: "agrees" | "jumped" | "behind";
            /**
             * @description `full`: less than 64 MiB are free. `unwritable`: the identity vault takes no writes.
             * @example writable
             * @enum {string}
             */
            storage: "writable" | "full" | "unwritable";
            /**
             * @description The service is about to end and takes no new work.
             * @example false
             */
            draining: boolean;
            /** @description How publication to Kafka stands; null when it is off. Readiness does not depend on it. */
            publication: components["schemas"]["PublicationView"] | null;
        };
        RecommendationBody: {
            /**
             * @description When it happened, in the facility's zone: a time with its offset from UTC, or a day when only the day is known. Not in the future: plan it instead.
             * @example 2026-03-02T09:00-06:00
             */
            when: string;
            /**
             * @description IANA zone in which `when` is read, when it is not the facility's own.
             * @example America/Chicago
             */
            zone?: string | null;
            /**
             * Format: uuid
             * @description Id of an entry of the same day that this one follows directly.
             * @example 5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21
             */
            after?: string | null;
            /**
             * Format: uuid
             * @description ID of an entry of the same day that this one precedes directly. Give `after` or `before`, not both.
             * @example null
             */
            before?: string | null;
            /**
             * @description Coded reason of the rule pack: why, and the justification where the pack asks for one.
             * @example clinical-progress
             */
            reason?: string | null;
            /**
             * @description Rule ids of findings that were seen: what has happened is recorded in spite of them, as non-conforming, for a director to review.
             * @example []
             */
            acknowledge?: string[] | null;
            /**
             * @description Coded reason for accepting that later entries read differently; a director or a utilization reviewer gives it.
             * @example late-information
             */
            acceptImpact?: string | null;
            /**
             * Format: uuid
             * @description Id of the planned move that this carries out.
             * @example null
             */
            fulfills?: string | null;
            /**
             * @description Free text for colleagues; sealed under the key of the client.
             * @example Arrived with her sister; agreed to evening groups.
             */
            narrative?: string | null;
            /**
             * @description The facility where it happened; its zone reads `when`, its rule pack judges.
             * @example HAWTHORN
             */
            facilityId: string;
            /**
             * @description Level code of the rule pack in effect.
             * @example 2.1
             */
            level: string;
            /**
             * Format: uuid
             * @description The assessment that it rests on.
             * @example 5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21
             */
            assessmentId?: string | null;
        };
        /** @description A recommended level, until the next recommendation. */
        RecommendedSpan: {
            /**
             * Format: uuid
             * @description The entry that recommends.
             */
            entryId: string;
            /** @description Where it was recorded. */
            facilityId: string;
            level: components["schemas"]["LevelOfCare"];
            /**
             * Format: date-time
             * @description Start: it holds from this instant.
             */
            from: string;
            /** @description Day of the start. */
            fromLocalDate: components["schemas"]["CalendarDay"];
            /**
             * Format: date-time
             * @description End: it holds until just before this instant; null while it lasts.
             */
            to: string | null;
            /** @description Day of the end; null while it lasts. */
            toLocalDate: components["schemas"]["CalendarDay"] | null;
        };
        ReconcileBody: {
            /**
             * @description What you ask for it for. Recorded.
             * @default operations
             * @example operations
             * @enum {string}
             */
            purpose: "operations" | "treatment" | "payment" | "research" | "public-health" | "audit";
            /**
             * @description Why it may be given to you, by 42 CFR part 2. Recorded.
             * @default internal-communication
             * @example internal-communication
             * @enum {string}
             */
            legalBasis: "internal-communication" | "qualified-service-organization" | "consent" | "medical-emergency" | "research-exception" | "audit-and-evaluation" | "court-order";
            /** @description The range begins behind this cursor. At the beginning of the history when omitted. */
            from?: string;
            /** @description The range ends at this cursor. At the newest event when omitted. */
            to?: string;
            /** @description As in the parameters of `GET /v1/events`. */
            filter?: components["schemas"]["EventFilter"];
        };
        /** @description What your own copy of a range must come to. */
        Reconciled: {
            /** @description The end of the range. Send it as `from` the next time. */
            to: string;
            /** @description Where `to` lies in the log. */
            head: {
                /**
                 * Format: uuid
                 * @description Another one after a restore.
                 */
                logId: string;
                /** @description As in the headers of records in topics. */
                position: string;
            };
            /** @description How many events of the range pass your filter, announcements included. */
            count: number;
            /** @description How many events of each type. */
            types: {
                [key: string]: number;
            };
            /** @description SHA-256 over the leaves in the order of the log, each as 64 hexadecimal digits and a line feed. */
            digest: string;
        };
        RecordNumberBody: {
            /**
             * @description Whose number it is.
             * @example county-hospital
             */
            system: string;
            /** @example H-204417 */
            value: string;
        };
        RecordNumbersBody: {
            /**
             * @description Medical record numbers, as a payer lists them. Each is looked up whole.
             * @example [
             *       "H-204417"
             *     ]
             */
            recordNumbers: string[];
        };
        /** @description Legal holds on a record, and requests to erase it. */
        RecordStanding: {
            /**
             * Format: uuid
             * @description The client.
             */
            clientId: string;
            /** @description A legal hold is active, so the record cannot be erased. */
            onHold: boolean;
            /** @description An erasure has begun: nothing more is added to the record. */
            erased: boolean;
            /** @description Legal holds, oldest first; the latest 200 at most. */
            holds: {
                /**
                 * Format: uuid
                 * @description Names the hold; lifting it takes this.
                 */
                holdId: string;
                /**
                 * @description Why the record must stay.
                 * @enum {string}
                 */
                reason: "litigation" | "investigation" | "audit" | "retention" | "other";
                /**
                 * Format: date-time
                 * @description When it was placed.
                 */
                placedAt: string;
                /**
                 * Format: date-time
                 * @description When it was lifted; null while it stands.
                 */
                liftedAt: string | null;
            }[];
            /** @description Requests for erasure, oldest first; the latest 200 at most. */
            erasures: {
                /**
                 * Format: uuid
                 * @description Names the request; confirming or declining it takes this.
                 */
                erasureId: string;
                /**
                 * @description `started`: confirmed, and not everything is destroyed yet. `completed`: nothing is left.
                 * @enum {string}
                 */
                state: "waiting" | "declined" | "started" | "completed";
                /**
                 * @description On what ground.
                 * @enum {string}
                 */
                ground: "client-request" | "retention-ended" | "court-order" | "recorded-in-error" | "erased-before";
                /**
                 * Format: date-time
                 * @description When it was asked for.
                 */
                askedAt: string;
                /**
                 * Format: date-time
                 * @description When it was confirmed or declined; null while it waits.
                 */
                answeredAt: string | null;
                /**
                 * @description Why it was declined.
                 * @enum {string|null}
                 */
                declined: "legal-duty-to-keep" | "client-withdrew" | "identity-not-proved" | "asked-in-error" | null;
                /**
                 * Format: date-time
                 * @description When nothing was left; null until then.
                 */
                completedAt: string | null;
            }[];
        };
        RecordedEventBody: {
            /**
             * Format: uuid
             * @example 8a4f6d0e-5a39-5c0b-8a6b-2f1d3c5b7a90
             */
            id: string;
            /**
             * @example Admitted
             * @enum {string}
             */
            type: "ClientRegistered" | "MoveProposed" | "MoveApproved" | "MoveDeclined" | "MoveWithdrawn" | "EditProposed" | "EditApproved" | "EditDeclined" | "EditWithdrawn" | "PopulationReviewOpened" | "MovePlanned" | "PlannedMoveCanceled" | "EntryCorrected" | "EntryVoided" | "EntryReinstated" | "LegalHoldPlaced" | "LegalHoldLifted" | "ErasureRequested" | "ErasureDeclined" | "ErasureStarted" | "ErasureCompleted" | "InquiryReceived" | "InquiryClosed" | "AssessmentRecorded" | "EntryReviewed" | "LevelRecommended" | "CoverageVerified" | "AuthorizationRecorded" | "CertificationRecorded" | "Admitted" | "SteppedUp" | "SteppedDown" | "Transferred" | "PhaseChanged" | "ScheduleSet" | "LeaveStarted" | "LeaveEnded" | "ReferredOut" | "ReturnedFromReferral" | "ContinuedStayReviewed" | "LivingEnvironmentRecorded" | "CareTeamAssigned" | "ReturnToUseReported" | "ArrivalAccepted" | "AftercarePlanned" | "Discharged" | "AftercareStarted" | "AftercareContactRecorded" | "AftercareEnded" | "DeathRecorded" | "ClientAttributesRecorded";
        };
        ReferralOutBody: {
            /**
             * @description When it happened, in the facility's zone: a time with its offset from UTC, or a day when only the day is known. Not in the future: plan it instead.
             * @example 2026-03-02T09:00-06:00
             */
            when: string;
            /**
             * @description IANA zone in which `when` is read, when it is not the facility's own.
             * @example America/Chicago
             */
            zone?: string | null;
            /**
             * Format: uuid
             * @description Id of an entry of the same day that this one follows directly.
             * @example 5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21
             */
            after?: string | null;
            /**
             * Format: uuid
             * @description ID of an entry of the same day that this one precedes directly. Give `after` or `before`, not both.
             * @example null
             */
            before?: string | null;
            /**
             * @description Coded reason of the rule pack: why, and the justification where the pack asks for one.
             * @example clinical-progress
             */
            reason?: string | null;
            /**
             * @description Rule ids of findings that were seen: what has happened is recorded in spite of them, as non-conforming, for a director to review.
             * @example []
             */
            acknowledge?: string[] | null;
            /**
             * @description Coded reason for accepting that later entries read differently; a director or a utilization reviewer gives it.
             * @example late-information
             */
            acceptImpact?: string | null;
            /**
             * Format: uuid
             * @description Id of the planned move that this carries out.
             * @example null
             */
            fulfills?: string | null;
            /**
             * @description Free text for colleagues; sealed under the key of the client.
             * @example Arrived with her sister; agreed to evening groups.
             */
            narrative?: string | null;
            /**
             * @description The facility where it happened; its zone reads `when`, its rule pack judges.
             * @example HAWTHORN
             */
            facilityId: string;
            /**
             * Format: uuid
             * @description Default: the only open placement. None before admission.
             * @example null
             */
            placementId?: string | null;
            /**
             * @description Where to, in a code of the rule pack.
             * @example withdrawal-management
             */
            target: string;
            /**
             * @description When the client is expected back: a time with its offset, or a day.
             * @example 2026-03-09T18:00-05:00
             */
            expectedReturn?: string | null;
        };
        ReferralReturnBody: {
            /**
             * @description When it happened, in the facility's zone: a time with its offset from UTC, or a day when only the day is known. Not in the future: plan it instead.
             * @example 2026-03-02T09:00-06:00
             */
            when: string;
            /**
             * @description IANA zone in which `when` is read, when it is not the facility's own.
             * @example America/Chicago
             */
            zone?: string | null;
            /**
             * Format: uuid
             * @description Id of an entry of the same day that this one follows directly.
             * @example 5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21
             */
            after?: string | null;
            /**
             * Format: uuid
             * @description ID of an entry of the same day that this one precedes directly. Give `after` or `before`, not both.
             * @example null
             */
            before?: string | null;
            /**
             * @description Coded reason of the rule pack: why, and the justification where the pack asks for one.
             * @example clinical-progress
             */
            reason?: string | null;
            /**
             * @description Rule ids of findings that were seen: what has happened is recorded in spite of them, as non-conforming, for a director to review.
             * @example []
             */
            acknowledge?: string[] | null;
            /**
             * @description Coded reason for accepting that later entries read differently; a director or a utilization reviewer gives it.
             * @example late-information
             */
            acceptImpact?: string | null;
            /**
             * Format: uuid
             * @description Id of the planned move that this carries out.
             * @example null
             */
            fulfills?: string | null;
            /**
             * @description Free text for colleagues; sealed under the key of the client.
             * @example Arrived with her sister; agreed to evening groups.
             */
            narrative?: string | null;
            /**
             * @description The facility where it happened; its zone reads `when`, its rule pack judges.
             * @example HAWTHORN
             */
            facilityId: string;
            /**
             * Format: uuid
             * @description Default: the placement that was referred out.
             * @example null
             */
            placementId?: string | null;
            /**
             * @example completed
             * @enum {string}
             */
            outcome: "completed" | "not-completed" | "did-not-return";
        };
        /** @description The fields of an entry of the kind ReferredOut, in addition to those of every entry. */
        ReferredOutDetails: {
            /**
             * Format: uuid
             * @description The placement that it is about. Null when it is about none.
             */
            placementId: string | null;
            /** @description Code of where the client was sent. */
            target: string;
            /** @description Code of the reason. Null when none was given. */
            reason: string | null;
            /** @description When the client is expected back. Null when not known. */
            expectedReturn: components["schemas"]["Effective"] | null;
        };
        RefusedAttemptList: {
            items: components["schemas"]["RefusedAttemptView"][];
        };
        RefusedAttemptView: {
            /**
             * Format: date-time
             * @example 2026-03-01T15:00:00.000Z
             */
            at: string;
            /** @example move-needs-justification */
            code: string;
            /**
             * @example [
             *       "assessment-current"
             *     ]
             */
            ruleIds: string[];
            /**
             * @description Pseudonymous.
             * @example 0b6c0f5e-2d1c-4d0a-8a57-6b6f2a3f7c11
             */
            actorId: string;
            /** @example HAWTHORN */
            facilityId: string | null;
            /**
             * Format: uuid
             * @example 3d2c6f7e-4a0b-4b9f-9d51-6a1f0e8c2b77
             */
            clientId: string | null;
            /** @example POST /v1/clients/:clientId/admissions */
            route: string;
            /**
             * Format: uuid
             * @example 6c1f0f0e-7a51-4b0e-9a37-0d5a4c6a0b11
             */
            correlationId: string;
        };
        RegistrationBody: {
            /**
             * @description The facility that the client asked.
             * @example HAWTHORN
             */
            facilityId: string;
            /**
             * @description Who the client is: goes to the identity vault and nowhere else.
             * @example {
             *       "familyName": "Okafor",
             *       "givenNames": "Adaeze",
             *       "birthDate": "1988-04-17"
             *     }
             */
            identity?: components["schemas"]["IdentityBody"] | null;
            /**
             * @description True when the client does not say who they are; they can be named later.
             * @example false
             */
            anonymous?: boolean | null;
            /**
             * @description True when this is someone else than the client whom the facility knows by that name or number.
             * @example false
             */
            anotherPerson?: boolean | null;
        };
        ReinstatementBody: {
            /**
             * Format: uuid
             * @description The version that you saw: that of the voiding.
             * @example 8a4f6d0e-5a39-5c0b-8a6b-2f1d3c5b7a90
             */
            replaces: string;
            /**
             * @description Coded reason for accepting that later entries read differently.
             * @example late-information
             */
            acceptImpact?: string | null;
            /**
             * @description Free text for colleagues; sealed under the key of the client.
             * @example Arrived with her sister; agreed to evening groups.
             */
            narrative?: string | null;
        };
        /** @description What a rule that was met rests on. */
        Relied: {
            /** @description The rule; stable, for programs. */
            ruleId: string;
            /** @description The rule, for people. */
            title: string;
            /**
             * Format: uuid
             * @description The entry that met it; null where no entry states the fact.
             */
            entryId: string | null;
            /**
             * Format: uuid
             * @description The version of the entry that was looked at; null without an entry.
             */
            versionId: string | null;
            /** @description What the entry says. */
            observed: string;
            /** @description What the rule looked at. At most one for each value. */
            inputs: {
                name: string;
                value: string | number | boolean | null;
            }[];
        };
        /** @description A finding that another entry can meet. */
        Remedy: {
            /** @description The rule of the finding. */
            ruleId: string;
            /** @description Kinds of entries that can meet it, the usual one first. */
            entries: ("InquiryReceived" | "InquiryClosed" | "AssessmentRecorded" | "EntryReviewed" | "LevelRecommended" | "CoverageVerified" | "AuthorizationRecorded" | "CertificationRecorded" | "Admitted" | "SteppedUp" | "SteppedDown" | "Transferred" | "PhaseChanged" | "ScheduleSet" | "LeaveStarted" | "LeaveEnded" | "ReferredOut" | "ReturnedFromReferral" | "ContinuedStayReviewed" | "LivingEnvironmentRecorded" | "CareTeamAssigned" | "ReturnToUseReported" | "ArrivalAccepted" | "AftercarePlanned" | "Discharged" | "AftercareStarted" | "AftercareContactRecorded" | "AftercareEnded" | "DeathRecorded" | "ClientAttributesRecorded")[];
        };
        RepairBody: {
            /**
             * @description Judged together, by the path that they leave. Each is tried on what the ones before it leave.
             * @example [
             *       {
             *         "do": "void",
             *         "entryId": "5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21",
             *         "replaces": "8a4f6d0e-5a39-5c0b-8a6b-2f1d3c5b7a90",
             *         "because": "wrong-date"
             *       }
             *     ]
             */
            steps: components["schemas"]["RepairStepBody"][];
            /**
             * @description Coded reason for accepting that entries which are none of these read differently.
             * @example late-information
             */
            acceptImpact?: string | null;
        };
        RepairStepBody: {
            /**
             * @description With `record`: the operation that records such an entry.
             * @example admitClient
             * @enum {string|null}
             */
            what?: "receiveInquiry" | "closeInquiry" | "recordAssessment" | "reviewEntry" | "recommendLevel" | "verifyCoverage" | "recordAuthorization" | "recordCertification" | "admitClient" | "changeLevel" | "acceptArrival" | "changePhase" | "setSchedule" | "startLeave" | "endLeave" | "referOut" | "returnFromReferral" | "reviewContinuedStay" | "recordLivingEnvironment" | "assignCareTeam" | "reportReturnToUse" | "planAftercare" | "dischargeClient" | "startAftercare" | "recordAftercareContact" | "endAftercare" | "recordDeath" | "recordAttributes" | null;
            /**
             * Format: uuid
             * @description The entry, but with `record`.
             * @example 5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21
             */
            entryId?: string | null;
            /**
             * Format: uuid
             * @description The version that you saw, but with `record`; refused when the entry has changed since.
             * @example 8a4f6d0e-5a39-5c0b-8a6b-2f1d3c5b7a90
             */
            replaces?: string | null;
            /**
             * @description With `correct` and `void`: why.
             * @example wrong-date
             * @enum {string|null}
             */
            because?: "wrong-date" | "wrong-level" | "wrong-program" | "wrong-detail" | "late-information" | "wrong-client" | "duplicate" | "did-not-happen" | null;
            /**
             * @description With `record` and `correct`: the body that records such an entry.
             * @example {
             *       "facilityId": "HAWTHORN",
             *       "when": "2026-03-02T09:00-06:00",
             *       "level": "2.1",
             *       "programId": "HAWTHORN-IOP"
             *     }
             */
            entry?: (components["schemas"]["InquiryBody"] | components["schemas"]["InquiryClosingBody"] | components["schemas"]["AssessmentBody"] | components["schemas"]["EntryReviewBody"] | components["schemas"]["RecommendationBody"] | components["schemas"]["CoverageVerificationBody"] | components["schemas"]["AuthorizationBody"] | components["schemas"]["CertificationBody"] | components["schemas"]["AdmissionBody"] | components["schemas"]["LevelChangeBody"] | components["schemas"]["ArrivalBody"] | components["schemas"]["PhaseChangeBody"] | components["schemas"]["ScheduleBody"] | components["schemas"]["LeaveBody"] | components["schemas"]["LeaveEndBody"] | components["schemas"]["ReferralOutBody"] | components["schemas"]["ReferralReturnBody"] | components["schemas"]["ContinuedStayReviewBody"] | components["schemas"]["LivingEnvironmentBody"] | components["schemas"]["CareTeamBody"] | components["schemas"]["ReturnToUseBody"] | components["schemas"]["AftercarePlanBody"] | components["schemas"]["DischargeBody"] | components["schemas"]["AftercareStartBody"] | components["schemas"]["AftercareContactBody"] | components["schemas"]["AftercareEndBody"] | components["schemas"]["DeathBody"] | components["schemas"]["AttributesBody"]) | null;
            /**
             * @description Free text for colleagues; sealed under the key of the client.
             * @example Arrived with her sister; agreed to evening groups.
             */
            narrative?: string | null;
            /**
             * @description What the step does.
             * @example void
             * @enum {string}
             */
            do: "record" | "correct" | "void" | "reinstate" | "attach";
            /**
             * Format: uuid
             * @description With `attach`: the placement. Default: the only one open at the time of the entry.
             * @example null
             */
            placementId?: string | null;
        };
        /** @description A version of an entry that a correction replaced: shown struck through. */
        ReplacedVersion: {
            /**
             * Format: uuid
             * @description The version.
             */
            versionId: string;
            /** @description When it was said to have happened. */
            effective: components["schemas"]["Effective"];
            /**
             * Format: date-time
             * @description When the log took it.
             */
            recordedAt: string;
            /** @description Who recorded it. */
            by: components["schemas"]["Actor"];
            origin: components["schemas"]["Origin"];
            /** @description Where it was recorded. */
            facilityId: string;
            details: components["schemas"]["EntryDetails"];
            /** @description There is free text: `narratives` holds it, for those who may read it. */
            hasNarrative: boolean;
            /** @description Null where no pack has judged. */
            ruleCheck: components["schemas"]["RuleCheck"] | null;
            /** @description The correction that replaced it. */
            replaced: {
                /**
                 * Format: date-time
                 * @description When.
                 */
                at: string;
                /** @description By whom. */
                by: components["schemas"]["Actor"];
                /** @description The coded reason. */
                reason: string;
                /**
                 * Format: uuid
                 * @description The version in its place.
                 */
                versionId: string;
            };
        };
        /** @description An event of a care path. With `data` and `meta` as they stand, byte for byte, anyone can compute `leaf`. */
        ReplayedEvent: {
            /**
             * Format: uuid
             * @description Drop what you have already read under this ID.
             */
            id: string;
            /** @description Such as `Admitted`; `client-entered` and `client-left` are announcements. */
            type: string;
            /** @description Version of the shape of `data`. A released shape never changes. */
            schemaVersion: number;
            /** @description `carePath-` and the client ID. */
            stream: string;
            /** @description Counts from 0 within the stream, without a gap. Of an announcement: that of its cause. */
            revision: number;
            /** @description When the log took it. UTC ms. */
            recordedAt: number;
            /** @description What happened. Sealed texts and staff IDs read null. */
            data: {
                [key: string]: unknown;
            };
            /** @description Who by role, where, and `part`: which event of its command this is, and how many there are. */
            meta: {
                [key: string]: unknown;
            };
            /** @description SHA-256 of the part that stays in the service. */
            privateSha256: string;
            /** @description SHA-256 over the event. Checks that nothing was changed. */
            leaf: string;
            /** @description There when `data` or `meta` was damaged in the log, and is empty here. `leaf` is that of the event as it was recorded. */
            unreadable?: boolean;
            /** @description True at the last line that you are given for a command. */
            endsCommand: boolean;
            /** @description Reading goes on behind the whole command from here. */
            cursor: string;
        };
        /** @description A page of the history. */
        ReplayedEvents: {
            /** @description At most `limit` events, the rest of the last command, and announcements that belong to them. */
            items: components["schemas"]["ReplayedEvent"][];
            /** @description Send it as `after`. It moves on also when nothing passed your filter. */
            next: string;
            /** @description True when nothing lay beyond this page, or it ends at `until`. */
            caughtUp: boolean;
            /** @description How many events this answer gave, announcements included. */
            count: number;
            /** @description Where `next` lies in the log. */
            head: {
                /**
                 * Format: uuid
                 * @description Another one after a restore.
                 */
                logId: string;
                /** @description As in the headers of records in topics. */
                position: string;
            };
        };
        ResendBody: {
            /**
             * @description Tell again of everything behind this number.
             * @example 120
             */
            after?: number;
            /**
             * @description Tell again of everything that took a number from this instant on. The history of clients who came into scope since then is included. Send this or `after`.
             * @example 2026-03-01T00:00-06:00
             */
            recordedFrom?: string;
        };
        /** @description One way out of a contradiction. */
        Resolution: {
            /**
             * @description `attach`: correct the entry so that it concerns the placement `placementId`.
             * @enum {string}
             */
            do: "correct" | "void" | "reinstate" | "attach";
            /**
             * Format: uuid
             * @description The entry.
             */
            entryId: string;
            /**
             * Format: uuid
             * @description The placement to attach it to.
             */
            placementId: string | null;
        };
        /** @description How a client stands after a retry. */
        RetriedClient: {
            /**
             * @description `well`: the rows are up to date again.
             * @enum {string}
             */
            outcome: "well" | "still-parked";
            /** @description Why they are still parked. Null when they are well. */
            parked: components["schemas"]["ParkedClient"] | null;
        };
        ReturnToUseBody: {
            /**
             * @description When it happened, in the facility's zone: a time with its offset from UTC, or a day when only the day is known. Not in the future: plan it instead.
             * @example 2026-03-02T09:00-06:00
             */
            when: string;
            /**
             * @description IANA zone in which `when` is read, when it is not the facility's own.
             * @example America/Chicago
             */
            zone?: string | null;
            /**
             * Format: uuid
             * @description Id of an entry of the same day that this one follows directly.
             * @example 5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21
             */
            after?: string | null;
            /**
             * Format: uuid
             * @description ID of an entry of the same day that this one precedes directly. Give `after` or `before`, not both.
             * @example null
             */
            before?: string | null;
            /**
             * @description Coded reason of the rule pack: why, and the justification where the pack asks for one.
             * @example clinical-progress
             */
            reason?: string | null;
            /**
             * @description Rule ids of findings that were seen: what has happened is recorded in spite of them, as non-conforming, for a director to review.
             * @example []
             */
            acknowledge?: string[] | null;
            /**
             * @description Coded reason for accepting that later entries read differently; a director or a utilization reviewer gives it.
             * @example late-information
             */
            acceptImpact?: string | null;
            /**
             * Format: uuid
             * @description Id of the planned move that this carries out.
             * @example null
             */
            fulfills?: string | null;
            /**
             * @description Free text for colleagues; sealed under the key of the client.
             * @example Arrived with her sister; agreed to evening groups.
             */
            narrative?: string | null;
            /**
             * @description The facility where it happened; its zone reads `when`, its rule pack judges.
             * @example HAWTHORN
             */
            facilityId: string;
            /**
             * Format: uuid
             * @description Default: the only open placement.
             * @example null
             */
            placementId?: string | null;
            /**
             * @description What was done about it, in a code of the rule pack.
             * @example plan-revised
             */
            response?: string | null;
        };
        /** @description The fields of an entry of the kind ReturnToUseReported, in addition to those of every entry. */
        ReturnToUseReportedDetails: {
            /**
             * Format: uuid
             * @description The placement that it is about. Null when it is about none.
             */
            placementId: string | null;
            /** @description Code of the response. Null for none. */
            response: string | null;
        };
        /** @description The fields of an entry of the kind ReturnedFromReferral, in addition to those of every entry. */
        ReturnedFromReferralDetails: {
            /**
             * Format: uuid
             * @description The placement that it is about. Null when it is about none.
             */
            placementId: string | null;
            /**
             * @description Whether the care elsewhere was completed, and whether the client returned.
             * @enum {string}
             */
            outcome: "completed" | "not-completed" | "did-not-return";
        };
        /** @description How a move was judged when it was recorded, and on what grounds it went in. */
        RuleCheck: {
            /**
             * @description What the pack answered.
             * @enum {string}
             */
            decision: "allow" | "justify" | "refuse";
            /** @description Under which population it was judged, and how that was known. */
            population: {
                /** @enum {string|null} */
                is: "adult" | "adolescent" | "transition-age" | null;
                /** @enum {string} */
                known: "birth-date" | "stated" | "unknown";
            };
            conformance: components["schemas"]["Conformance"];
            /** @description What its rules said. At most one for each rule. */
            findings: components["schemas"]["Finding"][];
            /** @description What the rules that were met rest on. At most one for each rule. */
            reliedOn: components["schemas"]["Relied"][];
            /** @description The coded reason that was given. */
            reason: string | null;
            /** @description Rule ids that the recorder acknowledged. At most one for each finding. */
            acknowledged: string[];
            /** @description Those of them that the recorder acknowledged without a role that should. At most one for each finding. */
            acknowledgedByAnother: string[];
            /**
             * Format: uuid
             * @description The proposal that it carried out.
             */
            proposalId: string | null;
            /** @description Who approved it; pseudonymous. */
            approvedBy: string | null;
            /** @description The pack that judged. */
            pack: components["schemas"]["PackRef"];
            /** @description What an advisory pack, such as a payer's edition, said of the same move. Null where there was none. */
            advisory: {
                /**
                 * @description What it answered.
                 * @enum {string}
                 */
                decision: "allow" | "justify" | "refuse";
                /** @description What its rules said. At most one for each rule. */
                findings: components["schemas"]["Finding"][];
                /** @description What the rules that were met rest on. At most one for each rule. */
                reliedOn: components["schemas"]["Relied"][];
                /** @description The advisory pack. */
                pack: components["schemas"]["PackRef"];
            } | null;
        };
        ScheduleBody: {
            /**
             * @description When it happened, in the facility's zone: a time with its offset from UTC, or a day when only the day is known. Not in the future: plan it instead.
             * @example 2026-03-02T09:00-06:00
             */
            when: string;
            /**
             * @description IANA zone in which `when` is read, when it is not the facility's own.
             * @example America/Chicago
             */
            zone?: string | null;
            /**
             * Format: uuid
             * @description Id of an entry of the same day that this one follows directly.
             * @example 5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21
             */
            after?: string | null;
            /**
             * Format: uuid
             * @description ID of an entry of the same day that this one precedes directly. Give `after` or `before`, not both.
             * @example null
             */
            before?: string | null;
            /**
             * @description Coded reason of the rule pack: why, and the justification where the pack asks for one.
             * @example clinical-progress
             */
            reason?: string | null;
            /**
             * @description Rule ids of findings that were seen: what has happened is recorded in spite of them, as non-conforming, for a director to review.
             * @example []
             */
            acknowledge?: string[] | null;
            /**
             * @description Coded reason for accepting that later entries read differently; a director or a utilization reviewer gives it.
             * @example late-information
             */
            acceptImpact?: string | null;
            /**
             * Format: uuid
             * @description Id of the planned move that this carries out.
             * @example null
             */
            fulfills?: string | null;
            /**
             * @description Free text for colleagues; sealed under the key of the client.
             * @example Arrived with her sister; agreed to evening groups.
             */
            narrative?: string | null;
            /**
             * @description The facility where it happened; its zone reads `when`, its rule pack judges.
             * @example HAWTHORN
             */
            facilityId: string;
            /**
             * Format: uuid
             * @description Default: the only open placement.
             * @example null
             */
            placementId?: string | null;
            /**
             * @description Days on which the client comes.
             * @example [
             *       "mon",
             *       "wed",
             *       "thu"
             *     ]
             */
            days: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
            /**
             * @example evening
             * @enum {string|null}
             */
            window?: "morning" | "day" | "evening" | null;
            /**
             * @example in-person
             * @enum {string|null}
             */
            modality?: "in-person" | "virtual" | "hybrid" | null;
            /**
             * @description Minutes of one session.
             * @example 180
             */
            sessionMinutes?: number | null;
        };
        /** @description The fields of an entry of the kind ScheduleSet, in addition to those of every entry. */
        ScheduleSetDetails: {
            /**
             * Format: uuid
             * @description The placement that it is about.
             */
            placementId: string;
            /** @description Days of the week with a session. */
            days: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
            /**
             * @description Part of the day. Null when not stated.
             * @enum {string|null}
             */
            window: "morning" | "day" | "evening" | null;
            /**
             * @description In person, virtual, or both. Null when not stated.
             * @enum {string|null}
             */
            modality: "in-person" | "virtual" | "hybrid" | null;
            /** @description Length of a session in minutes. Null when not stated. */
            sessionMinutes: number | null;
        };
        /** @description What meets or ends an obligation. */
        Settling: {
            /** @description The kind of entry. */
            kind: string;
            /** @description What it must concern, all of it. At most one for each aspect. */
            where: components["schemas"]["Concern"][];
        };
        /** @description Where a client stands after the last entry shown: what is open, and the latest fact of each sort. */
        Situation: {
            /** @description What is open. At most one for each admission. */
            placements: components["schemas"]["OpenPlacement"][];
            /** @description Number of the current or latest episode of care; 0 before the first admission. */
            episode: number;
            /**
             * @description As an entry states it; null while nobody has said.
             * @enum {string|null}
             */
            population: "adult" | "adolescent" | "transition-age" | null;
            /**
             * Format: uuid
             * @description The entry that says so.
             */
            populationBy: string | null;
            /** @description Other facts that a pack may ask for. At most one for each code. */
            attributes: {
                code: string;
                value: string;
            }[];
            /** @description The latest inquiry. Null when there is none. */
            inquiry: {
                /**
                 * Format: uuid
                 * @description The entry that says so.
                 */
                entryId: string;
                /**
                 * Format: date-time
                 * @description When it was so.
                 */
                at: string;
                /** @description That day there. */
                on: components["schemas"]["CalendarDay"];
                value: {
                    /** @description Null while it is open. */
                    outcome: string | null;
                    exclusions: string[];
                };
            } | null;
            /** @description The latest assessment. Null when there is none. */
            assessment: {
                /**
                 * Format: uuid
                 * @description The entry that says so.
                 */
                entryId: string;
                /**
                 * Format: date-time
                 * @description When it was so.
                 */
                at: string;
                /** @description That day there. */
                on: components["schemas"]["CalendarDay"];
                value: {
                    recommendedLevel: components["schemas"]["LevelOfCare"] | null;
                    /** @enum {string} */
                    review: "not-reviewed" | "accepted" | "returned";
                    /**
                     * Format: uuid
                     * @description The review that says so.
                     */
                    reviewedBy: string | null;
                    findings: string[];
                    parts: string[];
                };
            } | null;
            /** @description The latest entry that notes an acute crisis, until a later one states that it is over. Null when there is none. */
            crisis: {
                /**
                 * Format: uuid
                 * @description The entry that says so.
                 */
                entryId: string;
                /**
                 * Format: date-time
                 * @description When it was so.
                 */
                at: string;
                /** @description That day there. */
                on: components["schemas"]["CalendarDay"];
                /** @description Always null. */
                value: string | null;
            } | null;
            /** @description The entry that says that the client died. Null when there is none. */
            death: {
                /**
                 * Format: uuid
                 * @description The entry that says so.
                 */
                entryId: string;
                /**
                 * Format: date-time
                 * @description When it was so.
                 */
                at: string;
                /** @description That day there. */
                on: components["schemas"]["CalendarDay"];
                value: {
                    /** @description An entry records the death itself; false for a stay that ended in the death of the client. */
                    recorded: boolean;
                };
            } | null;
            /** @description The latest recommendation of a level. Null when there is none. */
            recommendation: {
                /**
                 * Format: uuid
                 * @description The entry that says so.
                 */
                entryId: string;
                /**
                 * Format: date-time
                 * @description When it was so.
                 */
                at: string;
                /** @description That day there. */
                on: components["schemas"]["CalendarDay"];
                value: {
                    level: components["schemas"]["LevelOfCare"];
                };
            } | null;
            /** @description The latest word on the coverage of each level, at most one for each, after the latest on all of them. */
            coverages: {
                /**
                 * Format: uuid
                 * @description The entry that says so.
                 */
                entryId: string;
                /**
                 * Format: date-time
                 * @description When it was so.
                 */
                at: string;
                /** @description That day there. */
                on: components["schemas"]["CalendarDay"];
                value: {
                    outcome: string;
                    /** @description Of this level; null for all. */
                    level: components["schemas"]["LevelOfCare"] | null;
                    /**
                     * @description Who pays.
                     * @enum {string|null}
                     */
                    payer: "medicare" | "medicare-advantage" | "medicaid" | "chip" | "federal-exchange" | "commercial" | "employer" | "other" | null;
                };
            }[];
            /** @description The latest word on each level and period. At most one for each authorization entry. */
            authorizations: {
                /**
                 * Format: uuid
                 * @description The entry that says so.
                 */
                entryId: string;
                /**
                 * Format: date-time
                 * @description When it was so.
                 */
                at: string;
                /** @description That day there. */
                on: components["schemas"]["CalendarDay"];
                value: {
                    /** @description `requested`, `approved`, `denied`, `not-required` or `ended`. */
                    state: string;
                    /** @description Of this level; null for any. */
                    level: components["schemas"]["LevelOfCare"] | null;
                    /** @description From this day. */
                    from: components["schemas"]["CalendarDay"] | null;
                    /** @description The last day that it covers. */
                    lastDay: components["schemas"]["CalendarDay"] | null;
                    /**
                     * @description Who pays.
                     * @enum {string|null}
                     */
                    payer: "medicare" | "medicare-advantage" | "medicaid" | "chip" | "federal-exchange" | "commercial" | "employer" | "other" | null;
                };
            }[];
            /** @description What physicians certified, at most one for each certification, oldest first. */
            certifications: {
                /**
                 * Format: uuid
                 * @description The entry that says so.
                 */
                entryId: string;
                /**
                 * Format: date-time
                 * @description When it was so.
                 */
                at: string;
                /** @description That day there. */
                on: components["schemas"]["CalendarDay"];
                value: {
                    level: components["schemas"]["LevelOfCare"];
                    /** @description Care, in hours a week. */
                    hoursPerWeek: number;
                    from: components["schemas"]["CalendarDay"];
                    lastDay: components["schemas"]["CalendarDay"];
                };
            }[];
            /** @description The latest word on the home. Null when there is none. */
            livingEnvironment: {
                /**
                 * Format: uuid
                 * @description The entry that says so.
                 */
                entryId: string;
                /**
                 * Format: date-time
                 * @description When it was so.
                 */
                at: string;
                /** @description That day there. */
                on: components["schemas"]["CalendarDay"];
                value: {
                    safe: boolean | null;
                    substanceFree: boolean | null;
                };
            } | null;
            /** @description The latest plan for aftercare. Null when there is none. */
            aftercarePlan: {
                /**
                 * Format: uuid
                 * @description The entry that says so.
                 */
                entryId: string;
                /**
                 * Format: date-time
                 * @description When it was so.
                 */
                at: string;
                /** @description That day there. */
                on: components["schemas"]["CalendarDay"];
                /** @description Always null. */
                value: string | null;
            } | null;
            /** @description The latest continued-stay review. Null when there is none. */
            lastReview: {
                /**
                 * Format: uuid
                 * @description The entry that says so.
                 */
                entryId: string;
                /**
                 * Format: date-time
                 * @description When it was so.
                 */
                at: string;
                /** @description That day there. */
                on: components["schemas"]["CalendarDay"];
                value: {
                    outcome: string;
                };
            } | null;
            /** @description The latest discharge. Null when there is none. */
            lastDischarge: {
                /**
                 * Format: uuid
                 * @description The entry that says so.
                 */
                entryId: string;
                /**
                 * Format: date-time
                 * @description When it was so.
                 */
                at: string;
                /** @description That day there. */
                on: components["schemas"]["CalendarDay"];
                value: {
                    level: components["schemas"]["LevelOfCare"];
                    disposition: string;
                    /** Format: uuid */
                    placementId: string;
                };
            } | null;
            /** @description The referral from which the client is not back. Null when there is none. */
            openReferral: {
                /**
                 * Format: uuid
                 * @description The entry that says so.
                 */
                entryId: string;
                /**
                 * Format: date-time
                 * @description When it was so.
                 */
                at: string;
                /** @description That day there. */
                on: components["schemas"]["CalendarDay"];
                value: {
                    target: string;
                    /** Format: uuid */
                    placementId: string | null;
                };
            } | null;
        };
        SnoozeBody: {
            /**
             * @description When the task is to come back: a time with its offset from UTC, or a day at the facility. At most 90 days ahead. Null ends the snooze now.
             * @example 2026-03-09
             */
            until?: string | null;
            /**
             * @description Why. Needed with `until`.
             * @example waiting-for-payer
             * @enum {string|null}
             */
            reason?: "waiting-for-client" | "waiting-for-payer" | "waiting-for-records" | "waiting-for-colleague" | "appointment-set" | null;
            /**
             * @description Accepts that the snooze ends after the task is due.
             * @example false
             */
            pastDue?: boolean | null;
        };
        SoughtNameBody: {
            /** @example Okafor */
            familyName: string;
            /**
             * @description May be empty.
             * @example Adaeze
             */
            givenNames: string;
        };
        SoughtNumberBody: {
            /**
             * @description Default: any system's number.
             * @example county-hospital
             */
            system?: string | null;
            /** @example H-204417 */
            value: string;
        };
        StaffBody: {
            /**
             * @description Identifies the staff member in events. Default: a new ID.
             * @example null
             */
            staffId?: string | null;
            /** @example Ngozi Eze */
            name: string;
            /**
             * @description Credential or post.
             * @example LCSW
             */
            title?: string | null;
            /**
             * @description Where they work; facilities of yours.
             * @example [
             *       "HAWTHORN"
             *     ]
             */
            facilityIds: string[];
        };
        StaffMemberView: {
            /** @example b6a1c2d3-0f4e-4c5d-8e9f-7a6b5c4d3e2f */
            staffId: string;
            /** @example Ngozi Eze */
            name: string;
            /** @example LCSW */
            title: string | null;
            /**
             * @description At most one for each of your facilities: those where they work.
             * @example [
             *       "HAWTHORN"
             *     ]
             */
            facilityIds: string[];
        };
        StaffNameView: {
            /** @example b6a1c2d3-0f4e-4c5d-8e9f-7a6b5c4d3e2f */
            staffId: string;
            /** @example Ngozi Eze */
            name: string;
        };
        StaffNamesBody: {
            /**
             * @description Pseudonymous ids, as events and audits have them.
             * @example [
             *       "b6a1c2d3-0f4e-4c5d-8e9f-7a6b5c4d3e2f"
             *     ]
             */
            staffIds: string[];
        };
        StaffNamesView: {
            /** @description Only of those who work at one of your facilities. */
            names: components["schemas"]["StaffNameView"][];
        };
        StaffRegistered: {
            /**
             * @description Null for a dry run that would make one.
             * @example b6a1c2d3-0f4e-4c5d-8e9f-7a6b5c4d3e2f
             */
            staffId: string | null;
            /**
             * @description False when they were known, and amended.
             * @example true
             */
            created: boolean;
            /** @example false */
            dryRun: boolean;
        };
        StaffSearchBody: {
            /**
             * @description Words of a name, or their beginnings. Default: all staff of your facilities.
             * @example ngo
             */
            text?: string | null;
            /**
             * @description Only who works at this facility. Nobody for a facility that is not yours. Default: all your facilities.
             * @example HAWTHORN
             */
            facilityId?: string | null;
            /**
             * @description At most this many. Default: 50.
             * @example 50
             */
            limit?: number | null;
        };
        StaffView: {
            staff: components["schemas"]["StaffMemberView"][];
        };
        /** @description A stay from its admission on. */
        Stay: {
            /**
             * Format: uuid
             * @description The client.
             */
            clientId: string;
            /**
             * Format: uuid
             * @description The placement.
             */
            placementId: string;
            /** @description Where it began. */
            facilityId: string;
            /** @description Program in which it began; null for none. */
            programId: string | null;
            /** @description Level at which it began. */
            level: string;
            /**
             * Format: date
             * @description Day of the admission.
             */
            admittedOn: string;
            /**
             * Format: date
             * @description Day of the end; null while it goes on.
             */
            endedOn: string | null;
            /** @description Days from the admission to the end, or so far. */
            days: number;
            /** @description How it ended; null while it goes on. */
            outcome: string | null;
        };
        /** @description A page of stays. */
        StayList: {
            /** @description By admission. */
            items: components["schemas"]["Stay"][];
            /** @description The `cursor` of the next page; null on the last. */
            next: string | null;
            freshness: components["schemas"]["Freshness"];
            /** @description All that match, whatever the page. */
            total: number;
        };
        /** @description How a share of the stays ended, by the end of each day. */
        StayOutcome: {
            /** @description Disposition of the discharge; `died` for a death, `not-recorded` where none is on record. */
            outcome: string;
            /** @description Stays that ended so. */
            ended: number;
            /** @description At most one for each day on which a stay ended so. */
            points: {
                /** @description Days since the admission. */
                day: number;
                /** @description Share that had ended so by the end of that day: Aalen-Johansen. */
                incidence: number;
                /** @description Lower end of the 95% band. */
                low: number;
                /** @description Upper end of the 95% band. */
                high: number;
            }[];
        };
        /** @description How long stays last, and how they end. */
        Stays: {
            /** @description Start of the window of admissions, as asked for. */
            from: string;
            /** @description End of the window, as asked for. */
            to: string;
            /** @description Stays that began in the window. */
            stays: number;
            /** @description Of these, ended by `asOf`. */
            ended: number;
            /** @description Of these, going on at `asOf`. */
            open: number;
            /** @description At most one for each outcome. The most frequent first. */
            outcomes: components["schemas"]["StayOutcome"][];
            /** @description After each day on which a stay ended, at most one for each day: Kaplan-Meier. */
            remaining: {
                /** @description Days since the admission. */
                day: number;
                /** @description Share that still went on. */
                share: number;
            }[];
            /** @description At most one for each 30 days. */
            atRisk: {
                /** @description Days since the admission. */
                day: number;
                /** @description Stays neither ended nor cut off before. */
                stays: number;
            }[];
            /** @description Of all endings together. */
            quartiles: {
                /** @description Days until a quarter had ended; null where that was not reached. */
                q25: number | null;
                /** @description Days until half had ended; null where that was not reached. */
                q50: number | null;
                /** @description Days until three quarters had ended; null where that was not reached. */
                q75: number | null;
            };
            /** @description At most one for each number of days that is counted. Deaths are excluded. */
            readmissions: {
                /** @description Within so many days of the discharge. */
                days: number;
                /** @description Discharges of these stays that were followed so long. */
                discharged: number;
                /** @description Of these, followed by another admission of the same client at one of your facilities. */
                readmitted: number;
                /** @description `readmitted` / `discharged`; null below ten discharges. */
                share: number | null;
            }[];
            freshness: components["schemas"]["Freshness"];
        };
        /** @description The fields of an entry of the kind SteppedDown, in addition to those of every entry. */
        SteppedDownDetails: {
            /**
             * Format: uuid
             * @description The placement that it is about.
             */
            placementId: string;
            /** @description Facility, program, track, and level that the client came to. */
            to: components["schemas"]["Place"];
        };
        /** @description The fields of an entry of the kind SteppedUp, in addition to those of every entry. */
        SteppedUpDetails: {
            /**
             * Format: uuid
             * @description The placement that it is about.
             */
            placementId: string;
            /** @description Facility, program, track, and level that the client came to. */
            to: components["schemas"]["Place"];
        };
        /** @description What a partner is kept up with, and how that stands. */
        Subscription: {
            /** Format: uuid */
            subscriptionId: string;
            /**
             * @description `requested`: the endpoint has yet to answer. `error`: it was given up. `off`: paused, or ended.
             * @enum {string}
             */
            state: "requested" | "active" | "error" | "off";
            /**
             * @description Why it is in error. Null in every other state.
             * @enum {string|null}
             */
            failure: "address-refused" | "endpoint-unreachable" | "endpoint-failing" | "endpoint-gone" | null;
            /** @description Nothing more is numbered. */
            ended: boolean;
            /** @description Whose clients it sees; null for all of the provider. */
            facilities: string[] | null;
            /** @description Types of events; null for all. */
            types: string[] | null;
            /**
             * @description What the partner uses it for.
             * @enum {string}
             */
            purpose: "operations" | "treatment" | "payment" | "research" | "public-health" | "audit";
            /**
             * @description Why it may be given.
             * @enum {string}
             */
            legalBasis: "internal-communication" | "qualified-service-organization" | "consent" | "medical-emergency" | "research-exception" | "audit-and-evaluation" | "court-order";
            /** @description Who is told; null when the partner only asks. */
            endpoint: string | null;
            /** @description The newest number; in a list and in the answer to a command, as far as was counted already. */
            sequence: number;
            /** @description The highest number that the endpoint has acknowledged a notice of. */
            delivered: number;
        };
        /** @description The subscription after a command. */
        SubscriptionAnswer: {
            subscription: components["schemas"]["Subscription"];
            /** @description Verifies notices. Store it now: only the request that made it shows it, also when it is sent again with the same key. Null in every other answer, without an endpoint, and once another secret has replaced it. */
            secret: string | null;
            /** @description True when nothing was written because a dry run was asked for. */
            dryRun: boolean;
        };
        SubscriptionBody: {
            /**
             * @description Whose clients it sees: codes of facilities of yours. All of the provider when omitted.
             * @example [
             *       "HAWTHORN"
             *     ]
             */
            facilities?: string[];
            /**
             * @description Only events of these types, and erasures. All of them when omitted.
             * @example [
             *       "Admitted",
             *       "Discharged"
             *     ]
             */
            types?: ("ClientRegistered" | "MoveProposed" | "MoveApproved" | "MoveDeclined" | "MoveWithdrawn" | "EditProposed" | "EditApproved" | "EditDeclined" | "EditWithdrawn" | "PopulationReviewOpened" | "MovePlanned" | "PlannedMoveCanceled" | "EntryCorrected" | "EntryVoided" | "EntryReinstated" | "LegalHoldPlaced" | "LegalHoldLifted" | "ErasureRequested" | "ErasureDeclined" | "ErasureStarted" | "ErasureCompleted" | "InquiryReceived" | "InquiryClosed" | "AssessmentRecorded" | "EntryReviewed" | "LevelRecommended" | "CoverageVerified" | "AuthorizationRecorded" | "CertificationRecorded" | "Admitted" | "SteppedUp" | "SteppedDown" | "Transferred" | "PhaseChanged" | "ScheduleSet" | "LeaveStarted" | "LeaveEnded" | "ReferredOut" | "ReturnedFromReferral" | "ContinuedStayReviewed" | "LivingEnvironmentRecorded" | "CareTeamAssigned" | "ReturnToUseReported" | "ArrivalAccepted" | "AftercarePlanned" | "Discharged" | "AftercareStarted" | "AftercareContactRecorded" | "AftercareEnded" | "DeathRecorded" | "ClientAttributesRecorded")[];
            /**
             * @description What you ask for it for. Recorded.
             * @default operations
             * @example operations
             * @enum {string}
             */
            purpose: "operations" | "treatment" | "payment" | "research" | "public-health" | "audit";
            /**
             * @description Why it may be given to you, by 42 CFR part 2. Recorded.
             * @default internal-communication
             * @example internal-communication
             * @enum {string}
             */
            legalBasis: "internal-communication" | "qualified-service-organization" | "consent" | "medical-emergency" | "research-exception" | "audit-and-evaluation" | "court-order";
            /**
             * @description Who is told of new numbers: a URL of the internet, with https. Omitted, the partner only asks.
             * @example https://hooks.example.org/throughline
             */
            endpoint?: string;
        };
        /** @description Subscriptions of which you see every facility, in the order of creation. */
        Subscriptions: {
            items: components["schemas"]["Subscription"][];
            /** @description The `cursor` of the next page; null on the last. */
            next: string | null;
        };
        TaskAnswerBody: {
            /**
             * Format: uuid
             * @example 3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02
             */
            clientId: string;
            /**
             * @description Key of the task, as the worklist has it.
             * @example 5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21.continued-stay-review.8a4f6d0e-5a39-5c0b-8a6b-2f1d3c5b7a90
             */
            task: string;
            /**
             * @description Who has the task now. Pseudonymous; null for nobody.
             * @example b6a1c2d3-0f4e-4c5d-8e9f-7a6b5c4d3e2f
             */
            ownerId: string | null;
            /**
             * Format: date-time
             * @example 2026-03-02T09:00:00-06:00
             */
            ownedFrom: string | null;
            /**
             * Format: date-time
             * @example null
             */
            snoozedFrom: string | null;
            /**
             * Format: date-time
             * @description End of the last snooze, which may be over.
             * @example null
             */
            snoozedUntil: string | null;
            /**
             * @example null
             * @enum {string|null}
             */
            snoozeReason: "waiting-for-client" | "waiting-for-payer" | "waiting-for-records" | "waiting-for-colleague" | "appointment-set" | null;
            /**
             * @description Position in the log, for `atLeast`; null when nothing was recorded.
             * @example 0000000000000042
             */
            position: string | null;
            /**
             * @description True when an earlier request with the same key had recorded this.
             * @example false
             */
            replayed: boolean;
            /**
             * @description True when nothing was written because a dry run was asked for.
             * @example false
             */
            dryRun: boolean;
            /** @description Empty for a dry run, and when nothing changed. */
            events: components["schemas"]["TaskEventBody"][];
        };
        TaskEventBody: {
            /**
             * Format: uuid
             * @example 8a4f6d0e-5a39-5c0b-8a6b-2f1d3c5b7a90
             */
            id: string;
            /**
             * @example TaskAssigned
             * @enum {string}
             */
            type: "TaskAssigned" | "TaskGivenBack" | "TaskSnoozed" | "TaskWoken";
        };
        /** @description One entry of the path, with both its times. */
        TimelineItem: {
            /**
             * Format: uuid
             * @description The entry.
             */
            entryId: string;
            /**
             * Format: uuid
             * @description The version that a correction, a voiding or a reinstatement must name.
             */
            versionId: string;
            /**
             * @description Its kind, as it was asserted.
             * @enum {string}
             */
            kind: "InquiryReceived" | "InquiryClosed" | "AssessmentRecorded" | "EntryReviewed" | "LevelRecommended" | "CoverageVerified" | "AuthorizationRecorded" | "CertificationRecorded" | "Admitted" | "SteppedUp" | "SteppedDown" | "Transferred" | "PhaseChanged" | "ScheduleSet" | "LeaveStarted" | "LeaveEnded" | "ReferredOut" | "ReturnedFromReferral" | "ContinuedStayReviewed" | "LivingEnvironmentRecorded" | "CareTeamAssigned" | "ReturnToUseReported" | "ArrivalAccepted" | "AftercarePlanned" | "Discharged" | "AftercareStarted" | "AftercareContactRecorded" | "AftercareEnded" | "DeathRecorded" | "ClientAttributesRecorded";
            /**
             * @description What it means on the path; null for a fact that moves nobody.
             * @enum {string|null}
             */
            move: "admission" | "step-up" | "step-down" | "transfer" | "phase-change" | "leave-start" | "leave-end" | "referral-out" | "referral-return" | "discharge" | "aftercare-start" | "aftercare-end" | "death" | "unanchored" | null;
            /** @description When it happened. */
            effective: components["schemas"]["Effective"];
            /**
             * Format: date-time
             * @description When the log took the version shown.
             */
            recordedAt: string;
            /**
             * Format: date-time
             * @description When the log took the first version.
             */
            firstRecordedAt: string;
            /** @description Whole hours from the happening to its first recording; null for imports. */
            hoursLate: number | null;
            /** @description Who recorded the version shown. */
            by: components["schemas"]["Actor"];
            /** @description Who recorded the first version. */
            firstBy: components["schemas"]["Actor"];
            origin: components["schemas"]["Origin"];
            /** @description Where it was recorded. */
            facilityId: string;
            /**
             * Format: uuid
             * @description The placement that it concerns; null for none.
             */
            placementId: string | null;
            /** @description Number of the episode of care. */
            episode: number;
            /** @description Where it finds its placement; null when it is nowhere. */
            from: components["schemas"]["Place"] | null;
            /** @description Where it leaves its placement, or meant to; null for nowhere. */
            to: components["schemas"]["Place"] | null;
            details: components["schemas"]["EntryDetails"];
            /** @description There is free text: `narratives` holds it, for those who may read it. */
            hasNarrative: boolean;
            /** @description Null where no pack has judged. */
            ruleCheck: components["schemas"]["RuleCheck"] | null;
            /** @description Its placement is not open at its time. */
            unanchored: boolean;
            /** @description It opens a placement on a track that another one holds. */
            overlapping: boolean;
            /** @description It is dated after the recorded death of the client. */
            afterDeath: boolean;
            /** @description The recorder named another direction than the path says. */
            assertedDiffers: boolean;
            /** @description The voiding; null while the entry stands. */
            voided: {
                /**
                 * Format: date-time
                 * @description When.
                 */
                at: string;
                /** @description By whom. */
                by: components["schemas"]["Actor"];
                /** @description The coded reason. */
                reason: string;
            } | null;
            /** @description Versions that corrections replaced, oldest first; the latest 100 at most. */
            superseded: components["schemas"]["ReplacedVersion"][];
            /** @description Obligations that it opened, and what came of them. The latest 100 at most. */
            obligations: components["schemas"]["ObligationOfEntry"][];
            /**
             * Format: uuid
             * @description The planned move that it carried out.
             */
            fulfills: string | null;
            /**
             * Format: date-time
             * @description Until when you may void it with the reason `undo`, or move it to the right client, because you recorded it; null otherwise.
             */
            undoUntil: string | null;
        };
        /** @description The fields of an entry of the kind Transferred, in addition to those of every entry. */
        TransferredDetails: {
            /**
             * Format: uuid
             * @description The placement that it is about.
             */
            placementId: string;
            /** @description Facility, program, track, and level that the client came to. */
            to: components["schemas"]["Place"];
        };
        /** @description A move: who moved whom, from where to where, when, why, and how it was checked. */
        Transition: {
            /**
             * Format: uuid
             * @description The client; pseudonymous.
             */
            clientId: string;
            /** @description Known from this position of the log on. */
            knownFrom: components["schemas"]["Position"];
            /** @description Known up to this position; null while it is what is known. */
            knownTo: components["schemas"]["Position"] | null;
            /**
             * Format: uuid
             * @description The entry that opens the row.
             */
            openedBy: string;
            /** @description Always null: a move does not last. */
            closedBy: string | null;
            /**
             * Format: uuid
             * @description The entry; the same as `openedBy`.
             */
            entryId: string;
            /**
             * Format: uuid
             * @description The version shown; corrections and voids name it.
             */
            versionId: string;
            /**
             * @description Kind of the entry, as it was asserted.
             * @enum {string}
             */
            kind: "InquiryReceived" | "InquiryClosed" | "AssessmentRecorded" | "EntryReviewed" | "LevelRecommended" | "CoverageVerified" | "AuthorizationRecorded" | "CertificationRecorded" | "Admitted" | "SteppedUp" | "SteppedDown" | "Transferred" | "PhaseChanged" | "ScheduleSet" | "LeaveStarted" | "LeaveEnded" | "ReferredOut" | "ReturnedFromReferral" | "ContinuedStayReviewed" | "LivingEnvironmentRecorded" | "CareTeamAssigned" | "ReturnToUseReported" | "ArrivalAccepted" | "AftercarePlanned" | "Discharged" | "AftercareStarted" | "AftercareContactRecorded" | "AftercareEnded" | "DeathRecorded" | "ClientAttributesRecorded";
            /**
             * @description What the entry means on the path; for a voided entry, what was asserted.
             * @enum {string}
             */
            move: "admission" | "step-up" | "step-down" | "transfer" | "phase-change" | "leave-start" | "leave-end" | "referral-out" | "referral-return" | "discharge" | "aftercare-start" | "aftercare-end" | "death" | "unanchored";
            /**
             * Format: uuid
             * @description The placement that moves; null for a referral before admission. A death ends every placement: the first one is named.
             */
            placementId: string | null;
            /** @description Number of the episode of care. */
            episode: number;
            /** @description Facility where it was recorded. The filter also finds moves that lead from or to the facility. */
            facilityId: string;
            /** @description Facility it leads from. */
            fromFacilityId: string | null;
            /** @description Facility it leads to. */
            toFacilityId: string | null;
            /** @description Program it leads from. */
            fromProgramId: string | null;
            /** @description Program it leads to. */
            toProgramId: string | null;
            /** @description Track of the placement. */
            track: string | null;
            /** @description Code system of `fromLevel`. */
            fromLevelSystem: string | null;
            /** @description Level it leads from. */
            fromLevel: string | null;
            /** @description Intensity of that level, times ten. */
            fromRank: number | null;
            /** @description Code system of `toLevel`. */
            toLevelSystem: string | null;
            /** @description Level it leads to. */
            toLevel: string | null;
            /** @description Intensity of that level, times ten. */
            toRank: number | null;
            /** @description Phase after the move. */
            phase: string | null;
            /** @description How a discharge ended the placement; `died` for a death. */
            disposition: string | null;
            /** @description Whether a discharge was planned; null for any other move. */
            planned: boolean | null;
            /** @description Where a discharge leads. */
            destination: string | null;
            /** @description Where a referral leads. */
            target: string | null;
            /** @description Length of stay in days, at discharge or death. */
            lengthOfStayDays: number | null;
            /** @description Days at the level that the move leaves. */
            levelStayDays: number | null;
            /**
             * Format: date-time
             * @description When it happened.
             */
            effectiveAt: string;
            /** @description Place among the entries of one client and instant. */
            seq: number;
            /** @description Day on which it happened, in the facility’s time zone or the one that the request named. */
            localDate: components["schemas"]["CalendarDay"];
            /** @description Minutes east of UTC, there and then. */
            offsetMinutes: number;
            /**
             * @description `day`: only the day is known.
             * @enum {string}
             */
            precision: "minute" | "day";
            /**
             * Format: date-time
             * @description When the log took the version shown.
             */
            recordedAt: string;
            /**
             * Format: date-time
             * @description When the log took the first version.
             */
            firstRecordedAt: string;
            /** @description Whole hours from the event to its first recording; for a date without a time, from the end of that day. Null for imports. */
            hoursLate: number | null;
            /** @description Who recorded it first; pseudonymous. */
            actorId: string;
            /**
             * @description What recorded it first.
             * @enum {string}
             */
            actorKind: "person" | "system" | "partner";
            /** @description Roles of that actor at the time. At most one for each role. */
            actorRoles: string[];
            /**
             * @description Entered here, imported, or adopted from another log.
             * @enum {string}
             */
            originKind: "live" | "import" | "adopted";
            /** @description The other system; null when entered here. */
            originSystem: string | null;
            /**
             * @description Rule check result; null where no pack has checked it.
             * @enum {string|null}
             */
            decision: "allow" | "justify" | "refuse" | null;
            /**
             * @description Grounds on which it was recorded; null where no pack has checked it.
             * @enum {string|null}
             */
            conformance: "conforming" | "justified" | "non-conforming" | null;
            /**
             * @description Population under which it was checked; null where it was not known.
             * @enum {string|null}
             */
            population: "adult" | "adolescent" | "transition-age" | null;
            /**
             * @description How the population was known; null where no pack has checked it.
             * @enum {string|null}
             */
            populationKnown: "birth-date" | "stated" | "unknown" | null;
            /** @description Rules that raised a finding. At most one for each rule. */
            ruleIds: string[];
            /** @description What those rules found. At most one for each rule. */
            findings: components["schemas"]["Finding"][];
            /** @description What the rules that were met rest on: the rule, the entry and its version, and what the entry says. At most one for each rule. */
            reliedOn: components["schemas"]["Relied"][];
            /** @description What the rules that were met rest on, in words; null where they rest on nothing recorded. */
            reliedOnSummary: string | null;
            /** @description Entries that the rules that were met rest on, at most one for each rule. The filter finds the moves that rest on an entry. */
            reliedOnEntries: string[];
            /** @description Rules that were met and rest on something recorded. At most one for each rule. */
            metRuleIds: string[];
            /**
             * @description Result of the advisory pack, such as a payer's edition; it decides nothing. Null where there was none.
             * @enum {string|null}
             */
            advisoryDecision: "allow" | "justify" | "refuse" | null;
            /** @description Rules of the advisory pack that raised a finding. At most one for each rule. */
            advisoryRuleIds: string[];
            /** @description What those rules found. At most one for each rule. */
            advisoryFindings: components["schemas"]["Finding"][];
            /** @description The advisory pack. */
            advisoryPackId: string | null;
            /** @description Version of the advisory pack. */
            advisoryPackVersion: string | null;
            /** @description Rule ids that the recorder acknowledged. At most one for each finding. */
            acknowledged: string[];
            /** @description Those of them that the recorder acknowledged without a role that should. At most one for each finding. */
            acknowledgedByAnother: string[];
            /** @description Coded reason that was given. */
            reason: string | null;
            /** @description The reason, where the pack required one or was overridden. */
            overrideReason: string | null;
            /**
             * @description State of the payer’s authorization at the move, for its day and level; `none` where nothing is recorded.
             * @enum {string}
             */
            authorization: "none" | "requested" | "approved" | "denied" | "not-required" | "ended";
            /** @description Who proposed it; pseudonymous. */
            proposedBy: string | null;
            /**
             * Format: date-time
             * @description When it was proposed.
             */
            proposedAt: string | null;
            /**
             * Format: date-time
             * @description When it was approved.
             */
            approvedAt: string | null;
            /**
             * Format: uuid
             * @description Proposal that it carried out.
             */
            proposalId: string | null;
            /** @description Who approved it; pseudonymous. The filter `any` finds every approved move, `none` those that nobody approved. */
            approvedBy: string | null;
            /** @description Rule pack that checked it. */
            packId: string | null;
            /** @description Version of the rule pack. */
            packVersion: string | null;
            /** @description SHA-256 of the rule pack, in hex. */
            packSha256: string | null;
            /** @description Number of corrections behind the version shown. */
            corrected: number;
            /** @description Who made the last correction; pseudonymous. */
            correctedBy: string | null;
            /**
             * Format: date-time
             * @description When it was last corrected or voided; null when it never was.
             */
            changedAt: string | null;
            /** @description It no longer counts: it was entered in error. */
            voided: boolean;
            /**
             * Format: date-time
             * @description When it was voided.
             */
            voidedAt: string | null;
            /** @description Who voided it; pseudonymous. */
            voidedBy: string | null;
            /** @description Coded reason for the void. */
            voidReason: string | null;
            /** @description Its placement is not open at its time. */
            unanchored: boolean;
            /** @description It opens a placement on a track that another placement holds. */
            overlapping: boolean;
            /** @description The recorder named another direction than the path shows. */
            assertedDiffers: boolean;
        };
        /** @description How many transitions match, and of each value of the counted filters. */
        TransitionCounts: {
            /** @description Moves that match. */
            total: number;
            /** @description Different clients among them. */
            clients: number;
            /** @description Of those that match without `hoursLateMin`, moves recorded 24 hours late or more. */
            late: number;
            /** @description Each counted filter. Its own choice is set aside while its values are counted; all others hold. */
            facets: {
                /** @description Name of the filter: conformance, facilityId, moves, fromLevel, toLevel, ruleId, metRuleId, reason, actorId, approvedBy. */
                filter: string;
                /** @description At most one for each value on record. The most frequent first. */
                values: components["schemas"]["ValueCount"][];
            }[];
            freshness: components["schemas"]["Freshness"];
        };
        /** @description A page of moves. */
        Transitions: {
            /** @description In the order asked for. */
            items: components["schemas"]["Transition"][];
            /** @description The `cursor` of the next page; null on the last. */
            next: string | null;
            freshness: components["schemas"]["Freshness"];
        };
        UncoveredProgramView: {
            /**
             * @description Code of a program of the facility.
             * @example HAWTHORN-IOP-EVE
             */
            programId: string;
            /**
             * @description At most one for each level that it offers: those that the pack does not know.
             * @example [
             *       "2.1"
             *     ]
             */
            levels: string[];
        };
        /** @description Days in treatment that need an authorization for the level, and that none covers. */
        UncoveredSpan: {
            /**
             * Format: uuid
             * @description The placement: one stay on one track.
             */
            placementId: string;
            /** @description Facility. */
            facilityId: string;
            level: components["schemas"]["LevelOfCare"];
            /** @description First such day. */
            firstDay: components["schemas"]["CalendarDay"];
            /** @description Last such day; today while it lasts. */
            lastDay: components["schemas"]["CalendarDay"];
            /** @description How many. */
            days: number;
        };
        UnitsBody: {
            /**
             * @example sessions
             * @enum {string}
             */
            unit: "days" | "sessions" | "hours";
            /**
             * @description How many.
             * @example 12
             */
            amount: number;
        };
        /** @description A value of a filter, and how many rows have it. */
        ValueCount: {
            /** @description The value, as the filter takes it; `none` of `approvedBy` is nobody. */
            value: string;
            /** @description Rows that would be listed if this value alone were chosen for this filter. */
            count: number;
        };
        /** @description A time in treatment at another level than the one recommended then. */
        VarianceSpan: {
            /**
             * Format: uuid
             * @description The placement: one stay on one track.
             */
            placementId: string;
            /** @description Facility. */
            facilityId: string;
            delivered: components["schemas"]["LevelOfCare"];
            recommended: components["schemas"]["LevelOfCare"];
            /**
             * Format: uuid
             * @description The entry that recommends.
             */
            recommendedBy: string;
            /**
             * Format: date-time
             * @description Start: it holds from this instant.
             */
            from: string;
            /** @description Day of the start. */
            fromLocalDate: components["schemas"]["CalendarDay"];
            /**
             * Format: date-time
             * @description End: it holds until just before this instant; null while it lasts.
             */
            to: string | null;
            /** @description Day of the end; null while it lasts. */
            toLocalDate: components["schemas"]["CalendarDay"] | null;
            /** @description Local days from the first until before the last; while it lasts, today counts. */
            days: number;
        };
        /** @description How a rule pack judged a move. The worst finding decides. */
        Verdict: {
            /**
             * @description `allow`: nothing, or advice alone. `justify`: recorded with a reason. `refuse`: recorded only as non-conforming.
             * @enum {string}
             */
            decision: "allow" | "justify" | "refuse";
            /** @description What its rules said. At most one for each rule. */
            findings: components["schemas"]["Finding"][];
            /** @description What the rules that were met rest on. At most one for each rule. */
            relied: components["schemas"]["Relied"][];
            /** @description Version of the judging itself. */
            judgeVersion: number;
            /** @description The pack that judged. */
            packSha256: string;
        };
        /** @description How the views stand. All of them follow the log together, one transaction at a time. */
        Views: {
            /**
             * @description `rebuilding`: no question is answered yet. `standing-by`: another process rebuilds or follows. `restarting`: the projector broke and starts again.
             * @enum {string}
             */
            state: "following" | "rebuilding" | "standing-by" | "restarting" | "stopped";
            /** @description Age of the oldest event that the views lack, in seconds; 0 when they lack none. Null while rebuilding. */
            lagSeconds: number | null;
            /** @description Log position that the views have followed to. Null while rebuilding. */
            position: string | null;
            /** @description Newest log position. */
            head: string;
            /** @description New rows that are made next to those in use. Null while none are. */
            rebuild: {
                /** Format: date-time */
                startedAt: string;
                /** @description Number of events that were dealt with. */
                events: number;
                /** @description Events dealt with per second, since the start. */
                eventsPerSecond: number;
            } | null;
            /** @description Number of parked clients of your facilities. */
            parked: number;
            views: {
                /** @enum {string} */
                name: "placements" | "moves" | "obligations" | "proposals" | "plans" | "authorizations" | "coverages" | "clientFacilities" | "erasures";
                holds: string;
            }[];
            /** @description Publication to Kafka. Null when it is off. */
            publication: {
                /** @enum {string} */
                state: "starting" | "publishing" | "down" | "stopped";
                /**
                 * Format: date-time
                 * @description Since when it is in this state.
                 */
                since: string;
                /** @description What is wrong, as a stable code. */
                code: string | null;
                /** @description What is wrong, and what to do. */
                problem: string | null;
                /** @description Number of events not published, up to 10,000. */
                waiting: number | null;
                /** @description Age of the oldest of them, in seconds. */
                lagSeconds: number | null;
            } | null;
        };
        VoidBody: {
            /**
             * Format: uuid
             * @description The version that you saw; refused when the entry has changed since.
             * @example 8a4f6d0e-5a39-5c0b-8a6b-2f1d3c5b7a90
             */
            replaces: string;
            /**
             * @description Why it does not stand. For another client, ask to move it there instead. `undo`: you recorded it within the last ten minutes, and nothing relies on it. Other reasons take a director.
             * @example did-not-happen
             * @enum {string}
             */
            reason: "wrong-client" | "wrong-date" | "wrong-level" | "duplicate" | "did-not-happen" | "undo";
            /**
             * @description Coded reason for accepting that later entries read differently.
             * @example late-information
             */
            acceptImpact?: string | null;
            /**
             * @description What becomes of the entries that depend on this one: void them too, or attach them to another placement.
             * @example null
             * @enum {string|null}
             */
            hanging?: "void" | "attach" | null;
            /**
             * Format: uuid
             * @description With `attach`: the placement. Default: the only one open at the time of each entry.
             * @example null
             */
            attachTo?: string | null;
            /**
             * @description Free text for colleagues; sealed under the key of the client.
             * @example Arrived with her sister; agreed to evening groups.
             */
            narrative?: string | null;
        };
        /** @description A page of obligations. */
        Worklist: {
            /** @description By when they are due. */
            items: components["schemas"]["WorklistItem"][];
            /** @description The `cursor` of the next page; null on the last. */
            next: string | null;
            freshness: components["schemas"]["Freshness"];
        };
        /** @description How many obligations match, and of each value of each filter. */
        WorklistCounts: {
            /** @description Obligations that match. */
            total: number;
            /** @description Its own choice is set aside while the values of a filter are counted; `facilityId` keeps its own. */
            facets: {
                /** @description Name of the filter: states, ownerRole, clockId, facilityId, assigned, snoozed. */
                filter: string;
                /** @description At most one for each value on record. The most frequent first. */
                values: components["schemas"]["ValueCount"][];
            }[];
            /** @description What each deadline is called: at most one for each deadline of the packs in use. */
            titles: {
                /** @description The deadline. */
                clockId: string;
                /** @description What it is called. */
                title: string;
            }[];
            freshness: components["schemas"]["Freshness"];
        };
        /** @description An obligation that is open at the as-of time. */
        WorklistItem: {
            /**
             * Format: uuid
             * @description The client; pseudonymous.
             */
            clientId: string;
            /** @description Known from this position of the log on. */
            knownFrom: components["schemas"]["Position"];
            /** @description Known up to this position; null while it is what is known. */
            knownTo: components["schemas"]["Position"] | null;
            /**
             * Format: uuid
             * @description The entry, proposal, or planned move that opens it.
             */
            openedBy: string;
            /**
             * Format: uuid
             * @description What met or ended it; null while it is open.
             */
            closedBy: string | null;
            /**
             * @description What opened it.
             * @enum {string}
             */
            opener: "entry" | "proposal" | "plan";
            /**
             * @description Kind of the entry that opened it, or that is proposed; null for a planned move.
             * @enum {string|null}
             */
            openerKind: "InquiryReceived" | "InquiryClosed" | "AssessmentRecorded" | "EntryReviewed" | "LevelRecommended" | "CoverageVerified" | "AuthorizationRecorded" | "CertificationRecorded" | "Admitted" | "SteppedUp" | "SteppedDown" | "Transferred" | "PhaseChanged" | "ScheduleSet" | "LeaveStarted" | "LeaveEnded" | "ReferredOut" | "ReturnedFromReferral" | "ContinuedStayReviewed" | "LivingEnvironmentRecorded" | "CareTeamAssigned" | "ReturnToUseReported" | "ArrivalAccepted" | "AftercarePlanned" | "Discharged" | "AftercareStarted" | "AftercareContactRecorded" | "AftercareEnded" | "DeathRecorded" | "ClientAttributesRecorded" | null;
            /**
             * @description What it is about.
             * @enum {string}
             */
            subjectKind: "placement" | "leave" | "referral" | "authorization" | "certification" | "assessment" | "inquiry" | "entry" | "proposal" | "plan";
            /**
             * Format: uuid
             * @description The placement, entry, proposal, or planned move that it is about.
             */
            subjectId: string;
            /** @description The deadline of the rule pack. */
            clockId: string;
            /** @description Title for people. */
            title: string;
            /**
             * @description The one kind of entry to record to meet it. Null where none does: a proposal is answered, a planned move carried out, a contradiction repaired.
             * @enum {string|null}
             */
            action: "InquiryReceived" | "InquiryClosed" | "AssessmentRecorded" | "EntryReviewed" | "LevelRecommended" | "CoverageVerified" | "AuthorizationRecorded" | "CertificationRecorded" | "Admitted" | "SteppedUp" | "SteppedDown" | "Transferred" | "PhaseChanged" | "ScheduleSet" | "LeaveStarted" | "LeaveEnded" | "ReferredOut" | "ReturnedFromReferral" | "ContinuedStayReviewed" | "LivingEnvironmentRecorded" | "CareTeamAssigned" | "ReturnToUseReported" | "ArrivalAccepted" | "AftercarePlanned" | "Discharged" | "AftercareStarted" | "AftercareContactRecorded" | "AftercareEnded" | "DeathRecorded" | "ClientAttributesRecorded" | null;
            /** @description Role that owes it. */
            ownerRole: string;
            /** @description Facility. */
            facilityId: string;
            /** @description Program; null when none is concerned. */
            programId: string | null;
            /**
             * Format: uuid
             * @description Placement; null when none is concerned.
             */
            placementId: string | null;
            /**
             * Format: date-time
             * @description From when on it is asked of anyone: as a rule when what opened it happened.
             */
            openedAt: string;
            /**
             * Format: date-time
             * @description Nothing earlier meets it.
             */
            opensFrom: string;
            /**
             * Format: date-time
             * @description Due from this instant on.
             */
            warnAt: string;
            /**
             * Format: date-time
             * @description By when it is to be done.
             */
            dueAt: string;
            /**
             * Format: date-time
             * @description Overdue from this instant on.
             */
            overdueFrom: string;
            /**
             * Format: date-time
             * @description Missed from this instant on, unless it was done before; null when it never lapses.
             */
            lapsesAt: string | null;
            /**
             * @description `met`: someone did it. `ended`: it is no longer needed.
             * @enum {string}
             */
            state: "open" | "met" | "ended";
            /**
             * Format: date-time
             * @description When it was met or ended; null while it is open.
             */
            closedAt: string | null;
            /** @description Who has taken it. Pseudonymous; null while nobody has. */
            ownerId: string | null;
            /**
             * Format: date-time
             * @description Since when they have it.
             */
            ownedFrom: string | null;
            /**
             * Format: date-time
             * @description Start of the last snooze. Null for a task that nobody snoozed.
             */
            snoozedFrom: string | null;
            /**
             * Format: date-time
             * @description End of the last snooze, which may be over. Null for a task that nobody snoozed.
             */
            snoozedUntil: string | null;
            /**
             * @description Reason of the last snooze. Null for a task that nobody snoozed.
             * @enum {string|null}
             */
            snoozeReason: "waiting-for-client" | "waiting-for-payer" | "waiting-for-records" | "waiting-for-colleague" | "appointment-set" | null;
            /** @description Names the task in commands: it stays when the entry that opened it is corrected. */
            task: string;
            /** @description Whether it is snoozed at the as-of time. */
            snoozed: boolean;
            /**
             * @description `upcoming`: before its warning. `due`: warned of. `overdue`: past its time. `missed`: nobody did it before it lapsed.
             * @enum {string}
             */
            due: "upcoming" | "due" | "overdue" | "missed";
            /** @description Whole minutes past its time; 0 while it is in time. */
            lateMinutes: number;
        };
        WrongClientAnswer: {
            /** @description The voiding, on the path where the entry was wrong. */
            here: components["schemas"]["CarePathAnswerBody"];
            /** @description The entry, on the path of the right client. */
            there: components["schemas"]["CarePathAnswerBody"];
        };
        WrongClientBody: {
            /**
             * Format: uuid
             * @description The version that you saw; refused when the entry has changed since.
             * @example 8a4f6d0e-5a39-5c0b-8a6b-2f1d3c5b7a90
             */
            replaces: string;
            /**
             * Format: uuid
             * @description The client whom the entry is about.
             * @example 7b1d5e90-2c4f-4f8a-9d6e-3a5b7c9d1e0f
             */
            toClientId: string;
            /**
             * @description Coded reason for the transition on the right client's path. Default: the earlier reason.
             * @example null
             */
            reason?: string | null;
            /**
             * @description Rule ids of findings that the entry has on the path of the right client.
             * @example []
             */
            acknowledge?: string[] | null;
            /**
             * @description Coded reason for accepting that later entries of either client read differently.
             * @example late-information
             */
            acceptImpact?: string | null;
        };
    };
    responses: {
        /** @description `address-too-long` */
        AddressTooLong: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `body-too-large` */
        BodyTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `client-erased` */
        ClientErased: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `client-unknown` */
        ClientUnknown: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `cursor-of-another-scope` */
        CursorOfAnotherScope: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `facility-unknown` */
        FacilityUnknown: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `headers-too-large` */
        HeadersTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `idempotency-key-reused` */
        IdempotencyKeyReused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `internal` */
        Internal: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `media-type-unsupported` */
        MediaTypeUnsupported: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `pack-unknown` */
        PackUnknown: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `program-unknown` */
        ProgramUnknown: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `quota-exhausted` */
        QuotaExhausted: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `record-contended` */
        RecordContended: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `request-invalid` */
        RequestInvalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `request-too-slow` */
        RequestTooSlow: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `revision-stale` */
        RevisionStale: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `role-not-allowed` */
        RoleNotAllowed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `shutting-down` */
        ShuttingDown: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `request-invalid`, `cursor-invalid`, `cursor-cut`, `cursor-of-another-filter` */
        Status400RequestInvalidAndOthers: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `request-invalid`, `cursor-invalid`, `cursor-cut`, `cursor-of-another-filter`, `recorded-period-empty`, `time-malformed`, `time-without-zone`, `date-does-not-exist`, `offset-contradicts-zone`, `zone-unknown`, `year-too-early`, `year-too-late`, `replay-range-reversed` */
        Status400RequestInvalidAndOthers10: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `request-invalid`, `body-missing`, `body-cut-off`, `json-malformed`, `json-too-deep`, `json-too-many-values`, `json-key-repeated`, `json-key-forbidden`, `field-unknown`, `field-missing`, `field-type`, `field-format`, `field-empty`, `value-not-allowed`, `value-too-small`, `value-too-large`, `text-too-short`, `text-too-long`, `text-length`, `list-too-short`, `list-too-long`, `list-repeats`, `code-malformed`, `text-malformed`, `date-does-not-exist`, `staff-id-malformed`, `id-malformed`, `rule-id-malformed`, `symbols-malformed`, `number-not-whole`, `cursor-invalid`, `cursor-cut`, `cursor-of-another-filter`, `recorded-period-empty`, `time-malformed`, `time-without-zone`, `offset-contradicts-zone`, `zone-unknown`, `year-too-early`, `year-too-late`, `replay-range-reversed` */
        Status400RequestInvalidAndOthers11: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `request-invalid`, `tree-smaller` */
        Status400RequestInvalidAndOthers12: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `request-invalid`, `idempotency-key-missing`, `idempotency-key-malformed`, `if-match-malformed`, `body-missing`, `body-cut-off`, `json-malformed`, `json-too-deep`, `json-too-many-values`, `json-key-repeated`, `json-key-forbidden`, `field-unknown`, `field-missing`, `field-type`, `field-format`, `field-empty`, `value-not-allowed`, `value-too-small`, `value-too-large`, `text-too-short`, `text-too-long`, `text-length`, `list-too-short`, `list-too-long`, `list-repeats`, `code-malformed`, `text-malformed`, `date-does-not-exist`, `staff-id-malformed`, `id-malformed`, `rule-id-malformed`, `symbols-malformed`, `number-not-whole` */
        Status400RequestInvalidAndOthers13: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `request-invalid`, `idempotency-key-missing`, `idempotency-key-malformed`, `if-match-malformed` */
        Status400RequestInvalidAndOthers2: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `request-invalid`, `cursor-invalid`, `cursor-cut`, `cursor-of-another-filter`, `time-malformed`, `time-without-zone`, `date-does-not-exist`, `offset-contradicts-zone`, `zone-unknown`, `year-too-early`, `year-too-late`, `position-malformed` */
        Status400RequestInvalidAndOthers3: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `request-invalid`, `time-malformed`, `time-without-zone`, `date-does-not-exist`, `offset-contradicts-zone`, `zone-unknown`, `year-too-early`, `year-too-late`, `position-malformed` */
        Status400RequestInvalidAndOthers4: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `request-invalid`, `cursor-invalid`, `cursor-cut`, `cursor-of-another-filter`, `time-malformed`, `time-without-zone`, `date-does-not-exist`, `offset-contradicts-zone`, `zone-unknown`, `year-too-early`, `year-too-late`, `position-malformed`, `period-out-of-order` */
        Status400RequestInvalidAndOthers5: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `request-invalid`, `time-malformed`, `time-without-zone`, `date-does-not-exist`, `offset-contradicts-zone`, `zone-unknown`, `year-too-early`, `year-too-late`, `position-malformed`, `period-out-of-order` */
        Status400RequestInvalidAndOthers6: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `request-invalid`, `time-malformed`, `time-without-zone`, `date-does-not-exist`, `offset-contradicts-zone`, `zone-unknown`, `year-too-early`, `year-too-late`, `position-malformed`, `packet-without-selection`, `packet-too-large` */
        Status400RequestInvalidAndOthers7: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `request-invalid`, `idempotency-key-missing`, `idempotency-key-malformed`, `if-match-malformed`, `time-malformed`, `time-without-zone`, `date-does-not-exist`, `offset-contradicts-zone`, `zone-unknown`, `year-too-early`, `year-too-late` */
        Status400RequestInvalidAndOthers8: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `request-invalid`, `idempotency-key-missing`, `idempotency-key-malformed`, `if-match-malformed`, `time-malformed`, `time-without-zone`, `date-does-not-exist`, `offset-contradicts-zone`, `zone-unknown`, `year-too-early`, `year-too-late`, `narrative-too-long`, `narrative-not-well-formed` */
        Status400RequestInvalidAndOthers9: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `token-missing`, `token-invalid` */
        Status401TokenMissingAndOthers: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `role-not-allowed`, `whole-provider-needed` */
        Status403RoleNotAllowedAndOthers: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `role-not-allowed`, `facility-not-yours` */
        Status403RoleNotAllowedAndOthers2: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `role-not-allowed`, `task-of-another` */
        Status403RoleNotAllowedAndOthers3: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `role-not-allowed`, `facility-not-yours`, `impact-needs-another-role` */
        Status403RoleNotAllowedAndOthers4: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `client-unknown`, `task-unknown` */
        Status404ClientUnknownAndOthers: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `client-unknown`, `entry-not-on-path` */
        Status404ClientUnknownAndOthers2: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `client-unknown`, `proposal-unknown` */
        Status404ClientUnknownAndOthers3: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `client-unknown`, `erasure-unknown` */
        Status404ClientUnknownAndOthers4: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `record-contended`, `version-superseded` */
        Status409RecordContendedAndOthers: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `record-contended`, `proposal-closed` */
        Status409RecordContendedAndOthers2: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `record-contended`, `subscription-ended` */
        Status409RecordContendedAndOthers3: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `cursor-of-another-log`, `cursor-ahead`, `history-rewound` */
        Status410CursorOfAnotherLogAndOthers: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `body-too-large`, `append-too-large` */
        Status413BodyTooLargeAndOthers: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `idempotency-key-reused`, `dates-out-of-order` */
        Status422IdempotencyKeyReusedAndOthers: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `idempotency-key-reused`, `facility-unknown` */
        Status422IdempotencyKeyReusedAndOthers2: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `idempotency-key-reused`, `time-in-future`, `time-before-birth`, `code-unknown`, `level-unknown`, `facility-unknown`, `adds-contradiction`, `impact-not-accepted`, `entry-not-on-path`, `assessment-unknown`, `after-on-another-day`, `after-contradicts-time`, `after-exhausted`, `before-on-another-day`, `before-contradicts-time`, `before-exhausted`, `after-and-before`, `plan-not-open`, `dates-out-of-order`, `review-of-review`, `review-before-entry`, `referral-target-missing`, `crisis-contradicted`, `inquiry-unknown`, `death-already-recorded`, `denial-without-denied`, `appeal-contradicted`, `placement-missing`, `placement-ambiguous`, `placement-not-open`, `placement-of-another-facility`, `client-absent`, `client-not-on-leave`, `client-not-referred-out`, `placement-in-aftercare`, `placement-not-aftercare` */
        Status422IdempotencyKeyReusedAndOthers3: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `idempotency-key-reused`, `time-in-future`, `time-before-birth`, `code-unknown`, `level-unknown`, `facility-unknown`, `adds-contradiction`, `impact-not-accepted`, `entry-not-on-path`, `assessment-unknown`, `after-on-another-day`, `after-contradicts-time`, `after-exhausted`, `before-on-another-day`, `before-contradicts-time`, `before-exhausted`, `after-and-before`, `plan-not-open`, `dates-out-of-order`, `review-of-review`, `review-before-entry`, `referral-target-missing`, `crisis-contradicted`, `inquiry-unknown`, `death-already-recorded`, `denial-without-denied`, `appeal-contradicted`, `placement-missing`, `placement-ambiguous`, `placement-not-open`, `placement-of-another-facility`, `client-absent`, `client-not-on-leave`, `client-not-referred-out`, `placement-in-aftercare`, `placement-not-aftercare`, `pack-not-adopted`, `justification-needed`, `approval-needed`, `move-refused`, `reason-unknown`, `program-unknown`, `program-of-another-facility`, `facility-not-open`, `program-not-open`, `level-not-of-program`, `track-unknown`, `phase-unknown`, `track-occupied`, `tracks-exclude-each-other`, `client-in-aftercare`, `client-died`, `direction-differs` */
        Status422IdempotencyKeyReusedAndOthers4: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `idempotency-key-reused`, `code-unknown` */
        Status422IdempotencyKeyReusedAndOthers5: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `idempotency-key-reused`, `facility-unknown`, `endpoint-refused` */
        Status422IdempotencyKeyReusedAndOthers6: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `too-many-streams`, `streams-exhausted`, `quota-exhausted` */
        Status429TooManyStreamsAndOthers: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `issuer-unavailable`, `log-unavailable`, `log-access-denied`, `log-closed` */
        Status503IssuerUnavailableAndOthers: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `issuer-unavailable`, `log-unavailable`, `log-access-denied`, `log-closed`, `disclosure-not-recorded` */
        Status503IssuerUnavailableAndOthers10: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `issuer-unavailable`, `log-unavailable`, `log-access-denied`, `log-closed`, `numbers-being-counted` */
        Status503IssuerUnavailableAndOthers11: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `issuer-unavailable`, `log-unavailable`, `log-access-denied`, `log-closed`, `numbers-being-counted`, `disclosure-not-recorded` */
        Status503IssuerUnavailableAndOthers12: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `issuer-unavailable`, `log-unavailable`, `log-access-denied`, `log-closed`, `views-rebuilding` */
        Status503IssuerUnavailableAndOthers2: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `issuer-unavailable`, `log-unavailable`, `log-access-denied`, `log-closed`, `stream-busy` */
        Status503IssuerUnavailableAndOthers3: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `issuer-unavailable`, `log-unavailable`, `log-access-denied`, `log-closed`, `stream-busy`, `placements-not-known` */
        Status503IssuerUnavailableAndOthers4: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `issuer-unavailable`, `log-unavailable`, `log-access-denied`, `log-closed`, `stream-busy`, `vault-unavailable` */
        Status503IssuerUnavailableAndOthers5: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `issuer-unavailable`, `log-unavailable`, `log-access-denied`, `log-closed`, `views-behind`, `views-rebuilding`, `views-busy`, `question-too-large` */
        Status503IssuerUnavailableAndOthers6: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `issuer-unavailable`, `log-unavailable`, `log-access-denied`, `log-closed`, `vault-unavailable`, `views-behind`, `views-rebuilding`, `views-busy`, `question-too-large` */
        Status503IssuerUnavailableAndOthers7: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `issuer-unavailable`, `log-unavailable`, `log-access-denied`, `log-closed`, `views-behind`, `views-rebuilding`, `views-busy`, `question-too-large`, `disclosure-not-recorded` */
        Status503IssuerUnavailableAndOthers8: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `issuer-unavailable`, `log-unavailable`, `log-access-denied`, `log-closed`, `vault-unavailable` */
        Status503IssuerUnavailableAndOthers9: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `storage-full` */
        StorageFull: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
        /** @description `subscription-unknown` */
        SubscriptionUnknown: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemSchema"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    livez: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveView"];
                };
            };
        };
    };
    readyz: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadyView"];
                };
            };
        };
    };
    metrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
        };
    };
    listRefusedAttempts: {
        parameters: {
            query?: {
                /** @description At most this many, newest first. Example: `50`. */
                limit?: number;
                /** @description Only those about these clients, separated by commas. Example: `3d2c6f7e-4a0b-4b9f-9d51-6a1f0e8c2b77`. */
                clientId?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusedAttemptList"];
                };
            };
        };
    };
    listReads: {
        parameters: {
            query?: {
                /** @description At most this many items. Example: `50`. */
                limit?: number;
                /** @description The `next` of the page before, unchanged. */
                cursor?: string;
                /** @description Only reads of these clients, separated by commas. Example: `3d2c6f7e-4a0b-4b9f-9d51-6a1f0e8c2b77`. */
                clientId?: string[];
                /** @description Only reads by these people, pseudonymous as in events, separated by commas. Example: `0b6c0f5e-2d1c-4d0a-8a57-6b6f2a3f7c11`. */
                actorId?: string[];
                /** @description Only reads from this instant on, or from the start of this day at a site that knows the client. Example: `2026-03-01`. */
                from?: string;
                /** @description Only reads before this instant, or before this day begins there. Example: `2026-04-01`. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadList"];
                };
            };
        };
    };
    getViews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The views. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "state": "following",
                     *       "lagSeconds": 0,
                     *       "position": "0000000000004711",
                     *       "head": "0000000000004711",
                     *       "rebuild": null,
                     *       "parked": 1,
                     *       "views": [
                     *         {
                     *           "name": "placements",
                     *           "holds": "Who is where: the census, the board, stays, and flows"
                     *         },
                     *         {
                     *           "name": "moves",
                     *           "holds": "Transitions and how each was checked: the audit"
                     *         },
                     *         {
                     *           "name": "obligations",
                     *           "holds": "What is owed, and until when: the worklist"
                     *         },
                     *         {
                     *           "name": "proposals",
                     *           "holds": "Requests for approval, and their answers"
                     *         },
                     *         {
                     *           "name": "plans",
                     *           "holds": "Planned transitions"
                     *         },
                     *         {
                     *           "name": "authorizations",
                     *           "holds": "What payers approved, and for which days"
                     *         },
                     *         {
                     *           "name": "coverages",
                     *           "holds": "What payers said of coverage"
                     *         },
                     *         {
                     *           "name": "clientFacilities",
                     *           "holds": "Which facilities may see a client"
                     *         },
                     *         {
                     *           "name": "erasures",
                     *           "holds": "Requests for erasure"
                     *         }
                     *       ],
                     *       "publication": null
                     *     }
                     */
                    "application/json": components["schemas"]["Views"];
                };
            };
        };
    };
    rebuildViews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rebuild starts. Ask for the views to follow it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "state": "following",
                     *       "lagSeconds": 0,
                     *       "position": "0000000000004711",
                     *       "head": "0000000000004711",
                     *       "rebuild": null,
                     *       "parked": 1,
                     *       "views": [
                     *         {
                     *           "name": "placements",
                     *           "holds": "Who is where: the census, the board, stays, and flows"
                     *         },
                     *         {
                     *           "name": "moves",
                     *           "holds": "Transitions and how each was checked: the audit"
                     *         },
                     *         {
                     *           "name": "obligations",
                     *           "holds": "What is owed, and until when: the worklist"
                     *         },
                     *         {
                     *           "name": "proposals",
                     *           "holds": "Requests for approval, and their answers"
                     *         },
                     *         {
                     *           "name": "plans",
                     *           "holds": "Planned transitions"
                     *         },
                     *         {
                     *           "name": "authorizations",
                     *           "holds": "What payers approved, and for which days"
                     *         },
                     *         {
                     *           "name": "coverages",
                     *           "holds": "What payers said of coverage"
                     *         },
                     *         {
                     *           "name": "clientFacilities",
                     *           "holds": "Which facilities may see a client"
                     *         },
                     *         {
                     *           "name": "erasures",
                     *           "holds": "Requests for erasure"
                     *         }
                     *       ],
                     *       "publication": null
                     *     }
                     */
                    "application/json": components["schemas"]["Views"];
                };
            };
        };
    };
    listParkedClients: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Parked clients. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "clientId": "3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02",
                     *           "eventId": "6c1f0f0e-7a51-4b0e-9a37-0d5a4c6a0b11",
                     *           "eventType": "Admitted 2",
                     *           "position": "0000000000004708",
                     *           "recordedAt": "2026-03-01T15:00:00Z",
                     *           "cause": "UnreadableEvent",
                     *           "reason": "This version of the service cannot read the event. Start the version that wrote it, or a newer one, then retry. If it stays, run throughline doctor.",
                     *           "retriedAt": null,
                     *           "retriedBy": null
                     *         }
                     *       ],
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ParkedClients"];
                };
            };
        };
    };
    retryParkedClient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How the client stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "outcome": "well",
                     *       "parked": null
                     *     }
                     */
                    "application/json": components["schemas"]["RetriedClient"];
                };
            };
        };
    };
    getDefinitions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Figures, in the order of the screens. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "figure": "board-opening",
                     *           "screen": "board",
                     *           "title": "Opening",
                     *           "definition": "In treatment just before the start of the period, as it is known now. The tag \"was\" shows the figure as it was known then."
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Definitions"];
                };
            };
        };
    };
    followChanges: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Messages for as long as the reader stays. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "position": "0000000000000042",
                     *       "behind": false,
                     *       "facilities": [
                     *         "HAWTHORN"
                     *       ],
                     *       "touched": [
                     *         "clients"
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @description Of the log, for `atLeast`. */
                        position: string;
                        /** @description Whether the views still lack a part of it. */
                        behind: boolean;
                        /** @description At most one for each facility of yours at which something was recorded since the message before. */
                        facilities: string[];
                        /** @description `clients`: paths, and every view made of them. `organization`: facilities, programs and packs. */
                        touched: ("clients" | "organization")[];
                    };
                    /**
                     * @example event: change
                     *     data: {"position":"0000000000000042","behind":false,"facilities":["HAWTHORN"],"touched":["clients"]}
                     */
                    "text/event-stream": string;
                };
            };
        };
    };
    moveClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveClockBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockView"];
                };
            };
        };
    };
    demoKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A JSON Web Key Set (RFC 7517). */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicKeysView"];
                };
            };
        };
    };
    listFacilities: {
        parameters: {
            query?: {
                /** @description At most this many items. Example: `50`. */
                limit?: number;
                /** @description The `next` of the page before, unchanged. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FacilityList"];
                };
            };
        };
    };
    openFacility: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenFacilityBody"];
            };
        };
        responses: {
            /** @description No change: already recorded, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationAnswer"];
                };
            };
            /** @description Opened; `Location` names it. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationAnswer"];
                };
            };
        };
    };
    closeFacility: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClosureBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationAnswer"];
                };
            };
        };
    };
    adoptPack: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdoptPackBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdoptPackAnswer"];
                };
            };
        };
    };
    getFacility: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description For `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FacilityView"];
                };
            };
        };
    };
    listPrograms: {
        parameters: {
            query?: {
                /** @description At most this many items. Example: `50`. */
                limit?: number;
                /** @description The `next` of the page before, unchanged. */
                cursor?: string;
                /** @description Only those of these facilities, separated by commas. Example: `HAWTHORN`. */
                facilityId?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgramList"];
                };
            };
        };
    };
    openProgram: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenProgramBody"];
            };
        };
        responses: {
            /** @description No change: already recorded, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationAnswer"];
                };
            };
            /** @description Opened; `Location` names it. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationAnswer"];
                };
            };
        };
    };
    changeProgram: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgramOfferBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationAnswer"];
                };
            };
        };
    };
    closeProgram: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClosureBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationAnswer"];
                };
            };
        };
    };
    getProgram: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description For `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgramView"];
                };
            };
        };
    };
    listRulePacks: {
        parameters: {
            query?: {
                /** @description At most this many items. Example: `50`. */
                limit?: number;
                /** @description The `next` of the page before, unchanged. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackList"];
                };
            };
        };
    };
    publishRulePack: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/yaml": string;
            };
        };
        responses: {
            /** @description It was published already with this content, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackAnswer"];
                };
            };
            /** @description Published; `Location` names it. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackAnswer"];
                };
            };
        };
    };
    getRulePack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackView"];
                };
            };
        };
    };
    compareRulePacks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                version: string;
                otherId: string;
                otherVersion: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackComparison"];
                };
            };
        };
    };
    listClients: {
        parameters: {
            query?: {
                /** @description At most this many items. Example: `50`. */
                limit?: number;
                /** @description The `next` of the page before, unchanged. */
                cursor?: string;
                /** @description How things were at this instant, or when this day began at each site; now when omitted. Example: `2026-03-01T09:00-06:00`. */
                asOf?: string | null;
                /** @description Only what the log had taken by this instant or the start of this day; everything known by now when omitted. Example: `2026-03-05T09:00-06:00`. */
                knownAt?: string | null;
                /** @description A position that a command answered: waits until the answer includes it (read your own write). Example: `0000000000000042`. */
                atLeast?: string | null;
                /** @description Facilities, separated by commas. Example: `HAWTHORN`. */
                facilityId?: string[] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of clients. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "clientId": "3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02",
                     *           "registeredFacilityId": "HAWTHORN",
                     *           "facilities": [
                     *             "HAWTHORN"
                     *           ],
                     *           "revision": 7,
                     *           "stale": false,
                     *           "placements": [
                     *             {
                     *               "clientId": "3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02",
                     *               "knownFrom": "0000000000004708",
                     *               "knownTo": null,
                     *               "openedBy": "5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21",
                     *               "closedBy": null,
                     *               "placementId": "c2b1a0f9-8e7d-5c6b-9a59-483726150403",
                     *               "facilityId": "HAWTHORN",
                     *               "programId": "HAWTHORN-IOP",
                     *               "track": "treatment",
                     *               "levelSystem": "asam-3e",
                     *               "level": "2.1",
                     *               "rank": 200,
                     *               "phase": null,
                     *               "status": "present",
                     *               "episode": 1,
                     *               "admittedAt": "2026-03-01T09:00:00-06:00",
                     *               "admittedOn": "2026-03-01",
                     *               "levelSince": "2026-03-01",
                     *               "from": "2026-03-01T09:00:00-06:00",
                     *               "fromSeq": 0,
                     *               "fromLocalDate": "2026-03-01",
                     *               "fromPrecision": "minute",
                     *               "openedMove": "step-down",
                     *               "to": null,
                     *               "toLocalDate": null,
                     *               "toPrecision": null,
                     *               "closedKind": null,
                     *               "closedMove": null,
                     *               "lengthOfStayDays": null,
                     *               "levelStayDays": null,
                     *               "disposition": null
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "next": null,
                     *       "freshness": {
                     *         "watermark": {
                     *           "position": "0000000000004711",
                     *           "recordedAt": "2026-03-01T16:00:00Z"
                     *         },
                     *         "knownTo": "0000000000004711",
                     *         "lag": {
                     *           "behind": false,
                     *           "ahead": false,
                     *           "events": 0,
                     *           "ms": 0
                     *         },
                     *         "incomplete": 0,
                     *         "future": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ClientList"];
                };
            };
        };
    };
    registerClient: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegistrationBody"];
            };
        };
        responses: {
            /** @description A repeat, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
            /** @description Registered; `clientId` names the client from now on. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
        };
    };
    namesOfClients: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClientNamesBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientNamesView"];
                };
            };
        };
    };
    getPath: {
        parameters: {
            query?: {
                /** @description At most this many items. Example: `50`. */
                limit?: number;
                /** @description The `next` of the page before, unchanged. */
                cursor?: string;
                /** @description How things were at this instant, or when this day began at each site; now when omitted. Example: `2026-03-01T09:00-06:00`. */
                asOf?: string | null;
                /** @description Only what the log had taken by this instant or the start of this day; everything known by now when omitted. Example: `2026-03-05T09:00-06:00`. */
                knownAt?: string | null;
                /** @description A position that a command answered: waits until the answer includes it (read your own write). Example: `0000000000000042`. */
                atLeast?: string | null;
                /** @description Only entries that happened from this instant or day on. Example: `2026-03-01`. */
                from?: string | null;
                /** @description Only entries that happened before this instant or day. Example: `2026-04-01`. */
                to?: string | null;
                /** @description Only these entries, separated by commas. Example: `0195c8a1-4f3e-5b7d-8a21-6c9d0e4f1b72`. */
                entryId?: string[] | null;
            };
            header?: never;
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `asOf` leaves out what happened later, `knownAt` what was learned later. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "clientId": "3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02",
                     *       "revision": 7,
                     *       "registered": {
                     *         "at": "2026-03-01T10:00:00-06:00",
                     *         "by": {
                     *           "id": "b6a1c2d3-0f4e-4c5d-8e9f-7a6b5c4d3e2f",
                     *           "kind": "person",
                     *           "roles": [
                     *             "clinician"
                     *           ]
                     *         },
                     *         "facilityId": "HAWTHORN",
                     *         "anonymous": false
                     *       },
                     *       "total": 1,
                     *       "timeline": [
                     *         {
                     *           "entryId": "5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21",
                     *           "versionId": "8a4f6d0e-5a39-5c0b-8a6b-2f1d3c5b7a90",
                     *           "kind": "SteppedDown",
                     *           "move": "step-down",
                     *           "effective": {
                     *             "at": "2026-03-01T10:00:00-06:00",
                     *             "offsetMinutes": -360,
                     *             "zone": "America/Chicago",
                     *             "localDate": "2026-03-01",
                     *             "precision": "minute"
                     *           },
                     *           "recordedAt": "2026-03-01T10:00:00-06:00",
                     *           "firstRecordedAt": "2026-03-01T10:00:00-06:00",
                     *           "hoursLate": 0,
                     *           "by": {
                     *             "id": "b6a1c2d3-0f4e-4c5d-8e9f-7a6b5c4d3e2f",
                     *             "kind": "person",
                     *             "roles": [
                     *               "clinician"
                     *             ]
                     *           },
                     *           "firstBy": {
                     *             "id": "b6a1c2d3-0f4e-4c5d-8e9f-7a6b5c4d3e2f",
                     *             "kind": "person",
                     *             "roles": [
                     *               "clinician"
                     *             ]
                     *           },
                     *           "origin": {
                     *             "kind": "live",
                     *             "system": null,
                     *             "recordId": null,
                     *             "sourceRecordedAt": null
                     *           },
                     *           "facilityId": "HAWTHORN",
                     *           "placementId": "c2b1a0f9-8e7d-5c6b-9a59-483726150403",
                     *           "episode": 1,
                     *           "from": {
                     *             "facilityId": "HAWTHORN",
                     *             "programId": "HAWTHORN-PHP",
                     *             "template": null,
                     *             "track": "treatment",
                     *             "level": {
                     *               "system": "asam-3e",
                     *               "code": "2.5"
                     *             },
                     *             "rank": 240
                     *           },
                     *           "to": {
                     *             "facilityId": "HAWTHORN",
                     *             "programId": "HAWTHORN-IOP",
                     *             "template": null,
                     *             "track": "treatment",
                     *             "level": {
                     *               "system": "asam-3e",
                     *               "code": "2.1"
                     *             },
                     *             "rank": 200
                     *           },
                     *           "details": {
                     *             "placementId": "c2b1a0f9-8e7d-5c6b-9a59-483726150403",
                     *             "to": {
                     *               "facilityId": "HAWTHORN",
                     *               "programId": "HAWTHORN-IOP",
                     *               "template": null,
                     *               "track": "treatment",
                     *               "level": {
                     *                 "system": "asam-3e",
                     *                 "code": "2.1"
                     *               },
                     *               "rank": 200
                     *             }
                     *           },
                     *           "hasNarrative": true,
                     *           "ruleCheck": {
                     *             "decision": "justify",
                     *             "population": {
                     *               "is": "adult",
                     *               "known": "birth-date"
                     *             },
                     *             "conformance": "justified",
                     *             "findings": [
                     *               {
                     *                 "ruleId": "assessment-current",
                     *                 "severity": "justify",
                     *                 "title": "Assessment too old",
                     *                 "observed": "Assessment is 41 days old.",
                     *                 "required": "At most 30 days.",
                     *                 "remedy": "Record an assessment, or give a reason.",
                     *                 "source": "Provider rule",
                     *                 "approval": null,
                     *                 "inputs": [
                     *                   {
                     *                     "name": "assessmentAgeDays",
                     *                     "value": 41
                     *                   }
                     *                 ]
                     *               }
                     *             ],
                     *             "reliedOn": [
                     *               {
                     *                 "ruleId": "authorization-known",
                     *                 "title": "The state of the authorization is known",
                     *                 "entryId": "7c3d0b1e-4a5f-5b6c-8d7e-9f0a1b2c3d4e",
                     *                 "versionId": "1d2c3b4a-5f6e-5d7c-8b9a-0f1e2d3c4b5a",
                     *                 "observed": "Authorization approved for level 2.1 to 2026-04-30.",
                     *                 "inputs": [
                     *                   {
                     *                     "name": "authorization",
                     *                     "value": "approved"
                     *                   },
                     *                   {
                     *                     "name": "lastDay",
                     *                     "value": "2026-04-30"
                     *                   }
                     *                 ]
                     *               }
                     *             ],
                     *             "reason": "clinical-progress",
                     *             "acknowledged": [
                     *               "assessment-current"
                     *             ],
                     *             "acknowledgedByAnother": [],
                     *             "proposalId": null,
                     *             "approvedBy": null,
                     *             "pack": {
                     *               "id": "asam-3e-adult",
                     *               "version": "1.0.0",
                     *               "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
                     *             },
                     *             "advisory": null
                     *           },
                     *           "unanchored": false,
                     *           "overlapping": false,
                     *           "afterDeath": false,
                     *           "assertedDiffers": false,
                     *           "voided": null,
                     *           "superseded": [],
                     *           "obligations": [
                     *             {
                     *               "openedBy": "5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21",
                     *               "closedBy": null,
                     *               "opener": "entry",
                     *               "openerKind": "SteppedDown",
                     *               "subjectKind": "placement",
                     *               "subjectId": "5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21",
                     *               "clockId": "continued-stay-review",
                     *               "title": "Continued-stay review",
                     *               "action": "ContinuedStayReviewed",
                     *               "ownerRole": "utilization-review",
                     *               "facilityId": "HAWTHORN",
                     *               "programId": "HAWTHORN-IOP",
                     *               "placementId": null,
                     *               "openedAt": "2026-03-01T09:00:00-06:00",
                     *               "opensFrom": "2026-03-01T09:00:00-06:00",
                     *               "warnAt": "2026-03-01T09:00:00-06:00",
                     *               "dueAt": "2026-03-01T09:00:00-06:00",
                     *               "overdueFrom": "2026-03-01T09:00:00-06:00",
                     *               "lapsesAt": null,
                     *               "state": "open",
                     *               "closedAt": null
                     *             }
                     *           ],
                     *           "fulfills": null,
                     *           "undoUntil": null
                     *         }
                     *       ],
                     *       "next": null,
                     *       "lanes": {
                     *         "recommended": [
                     *           {
                     *             "entryId": "5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21",
                     *             "facilityId": "HAWTHORN",
                     *             "level": {
                     *               "system": "asam-3e",
                     *               "code": "2.5"
                     *             },
                     *             "from": "2026-03-01T10:00:00-06:00",
                     *             "fromLocalDate": "2026-03-01",
                     *             "to": null,
                     *             "toLocalDate": null
                     *           }
                     *         ],
                     *         "authorized": [
                     *           {
                     *             "entryId": "5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21",
                     *             "facilityId": "HAWTHORN",
                     *             "state": "approved",
                     *             "level": "2.1",
                     *             "firstDay": "2026-03-01",
                     *             "lastDay": "2026-03-28",
                     *             "givenOn": "2026-03-01",
                     *             "from": "2026-03-01T10:00:00-06:00",
                     *             "to": null
                     *           }
                     *         ],
                     *         "delivered": [
                     *           {
                     *             "openedBy": "5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21",
                     *             "placementId": "c2b1a0f9-8e7d-5c6b-9a59-483726150403",
                     *             "facilityId": "HAWTHORN",
                     *             "programId": "HAWTHORN-IOP",
                     *             "track": "treatment",
                     *             "level": {
                     *               "system": "asam-3e",
                     *               "code": "2.1"
                     *             },
                     *             "rank": 200,
                     *             "phase": null,
                     *             "status": "present",
                     *             "from": "2026-03-01T10:00:00-06:00",
                     *             "fromLocalDate": "2026-03-01",
                     *             "to": null,
                     *             "toLocalDate": null
                     *           }
                     *         ],
                     *         "variance": [
                     *           {
                     *             "placementId": "c2b1a0f9-8e7d-5c6b-9a59-483726150403",
                     *             "facilityId": "HAWTHORN",
                     *             "delivered": {
                     *               "system": "asam-3e",
                     *               "code": "2.1"
                     *             },
                     *             "recommended": {
                     *               "system": "asam-3e",
                     *               "code": "2.5"
                     *             },
                     *             "recommendedBy": "5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21",
                     *             "from": "2026-03-01T10:00:00-06:00",
                     *             "fromLocalDate": "2026-03-01",
                     *             "to": null,
                     *             "toLocalDate": null,
                     *             "days": 1
                     *           }
                     *         ],
                     *         "varianceDays": 1,
                     *         "uncovered": [],
                     *         "uncoveredDays": 0,
                     *         "completeFrom": null
                     *       },
                     *       "proposals": [],
                     *       "plans": [],
                     *       "situation": {
                     *         "placements": [
                     *           {
                     *             "placementId": "c2b1a0f9-8e7d-5c6b-9a59-483726150403",
                     *             "openedBy": "5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21",
                     *             "place": {
                     *               "facilityId": "HAWTHORN",
                     *               "programId": "HAWTHORN-IOP",
                     *               "template": null,
                     *               "track": "treatment",
                     *               "level": {
                     *                 "system": "asam-3e",
                     *                 "code": "2.1"
                     *               },
                     *               "rank": 200
                     *             },
                     *             "phase": null,
                     *             "status": "present",
                     *             "incoherent": false,
                     *             "admittedAt": "2026-01-30T10:00:00-06:00",
                     *             "admittedOn": "2026-01-30",
                     *             "levelSince": "2026-03-01",
                     *             "changedBy": "5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21",
                     *             "episode": 1
                     *           }
                     *         ],
                     *         "episode": 1,
                     *         "population": null,
                     *         "populationBy": null,
                     *         "attributes": [],
                     *         "inquiry": null,
                     *         "assessment": null,
                     *         "crisis": null,
                     *         "death": null,
                     *         "recommendation": null,
                     *         "coverages": [],
                     *         "authorizations": [],
                     *         "certifications": [],
                     *         "livingEnvironment": null,
                     *         "aftercarePlan": null,
                     *         "lastReview": null,
                     *         "lastDischarge": null,
                     *         "openReferral": null
                     *       },
                     *       "contradictions": [],
                     *       "narratives": {
                     *         "8a4f6d0e-5a39-5c0b-8a6b-2f1d3c5b7a90": {
                     *           "text": "Arrived with her sister; agreed to evening groups."
                     *         }
                     *       },
                     *       "references": {},
                     *       "freshness": {
                     *         "watermark": {
                     *           "position": "0000000000004711",
                     *           "recordedAt": "2026-03-01T16:00:00Z"
                     *         },
                     *         "knownTo": "0000000000004711",
                     *         "lag": {
                     *           "behind": false,
                     *           "ahead": false,
                     *           "events": 0,
                     *           "ms": 0
                     *         },
                     *         "incomplete": 0,
                     *         "future": false
                     *       },
                     *       "current": true,
                     *       "erased": false
                     *     }
                     */
                    "application/json": components["schemas"]["Path"];
                };
            };
        };
    };
    listPlacements: {
        parameters: {
            query?: {
                /** @description At most this many items. Example: `50`. */
                limit?: number;
                /** @description The `next` of the page before, unchanged. */
                cursor?: string;
                /** @description How things were at this instant, or when this day began at each site; now when omitted. Example: `2026-03-01T09:00-06:00`. */
                asOf?: string | null;
                /** @description Only what the log had taken by this instant or the start of this day; everything known by now when omitted. Example: `2026-03-05T09:00-06:00`. */
                knownAt?: string | null;
                /** @description A position that a command answered: waits until the answer includes it (read your own write). Example: `0000000000000042`. */
                atLeast?: string | null;
            };
            header?: never;
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of periods at one place, phase, and status. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "clientId": "3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02",
                     *       "items": [
                     *         {
                     *           "openedBy": "5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21",
                     *           "closedBy": null,
                     *           "placementId": "c2b1a0f9-8e7d-5c6b-9a59-483726150403",
                     *           "facilityId": "HAWTHORN",
                     *           "programId": "HAWTHORN-IOP",
                     *           "track": "treatment",
                     *           "levelSystem": "asam-3e",
                     *           "level": "2.1",
                     *           "rank": 200,
                     *           "phase": null,
                     *           "status": "present",
                     *           "episode": 1,
                     *           "admittedAt": "2026-03-01T09:00:00-06:00",
                     *           "admittedOn": "2026-03-01",
                     *           "levelSince": "2026-03-01",
                     *           "from": "2026-03-01T09:00:00-06:00",
                     *           "fromSeq": 0,
                     *           "fromLocalDate": "2026-03-01",
                     *           "fromPrecision": "minute",
                     *           "openedMove": "step-down",
                     *           "to": null,
                     *           "toLocalDate": null,
                     *           "toPrecision": null,
                     *           "closedKind": null,
                     *           "closedMove": null,
                     *           "lengthOfStayDays": null,
                     *           "levelStayDays": null,
                     *           "disposition": null
                     *         }
                     *       ],
                     *       "next": null,
                     *       "freshness": {
                     *         "watermark": {
                     *           "position": "0000000000004711",
                     *           "recordedAt": "2026-03-01T16:00:00Z"
                     *         },
                     *         "knownTo": "0000000000004711",
                     *         "lag": {
                     *           "behind": false,
                     *           "ahead": false,
                     *           "events": 0,
                     *           "ms": 0
                     *         },
                     *         "incomplete": 0,
                     *         "future": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["PlacementHistory"];
                };
            };
        };
    };
    getCensus: {
        parameters: {
            query?: {
                /** @description At most this many items. Example: `50`. */
                limit?: number;
                /** @description The `next` of the page before, unchanged. */
                cursor?: string;
                /** @description How things were at this instant, or when this day began at each site; now when omitted. Example: `2026-03-01T09:00-06:00`. */
                asOf?: string | null;
                /** @description Only what the log had taken by this instant or the start of this day; everything known by now when omitted. Example: `2026-03-05T09:00-06:00`. */
                knownAt?: string | null;
                /** @description A position that a command answered: waits until the answer includes it (read your own write). Example: `0000000000000042`. */
                atLeast?: string | null;
                /** @description What to count by. Default: facility, program, level. Example: `facility,level`. */
                groupBy?: string | null;
                /** @description Facilities, separated by commas. Example: `HAWTHORN`. */
                facilityId?: string[] | null;
                /** @description Programs, separated by commas. Example: `HAWTHORN-IOP`. */
                programId?: string[] | null;
                /** @description Levels, separated by commas. Example: `2.1`. */
                level?: string[] | null;
                /** @description Phases, separated by commas. Example: `skill-building`. */
                phase?: string[] | null;
                /** @description Tracks, separated by commas. Example: `treatment`. */
                track?: string[] | null;
                /** @description Separated by commas. Example: `present,on-leave`. */
                status?: string | null;
                /** @description Also answer the placements behind the counts, in pages. Example: `true`. */
                placements?: boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The census is present and on leave; clients elsewhere and in aftercare are counted apart. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "asOf": "2026-03-01",
                     *       "groups": [
                     *         {
                     *           "facilityId": "HAWTHORN",
                     *           "programId": "HAWTHORN-IOP",
                     *           "levelSystem": "asam-3e",
                     *           "level": "2.1",
                     *           "rank": 200,
                     *           "census": 41,
                     *           "present": 39,
                     *           "onLeave": 2,
                     *           "outOnReferral": 3,
                     *           "aftercare": 12,
                     *           "incoherent": 0,
                     *           "clients": 40
                     *         }
                     *       ],
                     *       "totals": {
                     *         "census": 41,
                     *         "present": 39,
                     *         "onLeave": 2,
                     *         "outOnReferral": 3,
                     *         "aftercare": 12,
                     *         "incoherent": 0,
                     *         "clients": 40
                     *       },
                     *       "placements": [
                     *         {
                     *           "clientId": "3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02",
                     *           "knownFrom": "0000000000004708",
                     *           "knownTo": null,
                     *           "openedBy": "5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21",
                     *           "closedBy": null,
                     *           "placementId": "c2b1a0f9-8e7d-5c6b-9a59-483726150403",
                     *           "facilityId": "HAWTHORN",
                     *           "programId": "HAWTHORN-IOP",
                     *           "track": "treatment",
                     *           "levelSystem": "asam-3e",
                     *           "level": "2.1",
                     *           "rank": 200,
                     *           "phase": null,
                     *           "status": "present",
                     *           "episode": 1,
                     *           "admittedAt": "2026-03-01T09:00:00-06:00",
                     *           "admittedOn": "2026-03-01",
                     *           "levelSince": "2026-03-01",
                     *           "from": "2026-03-01T09:00:00-06:00",
                     *           "fromSeq": 0,
                     *           "fromLocalDate": "2026-03-01",
                     *           "fromPrecision": "minute",
                     *           "openedMove": "step-down",
                     *           "to": null,
                     *           "toLocalDate": null,
                     *           "toPrecision": null,
                     *           "closedKind": null,
                     *           "closedMove": null,
                     *           "lengthOfStayDays": null,
                     *           "levelStayDays": null,
                     *           "disposition": null
                     *         }
                     *       ],
                     *       "next": null,
                     *       "freshness": {
                     *         "watermark": {
                     *           "position": "0000000000004711",
                     *           "recordedAt": "2026-03-01T16:00:00Z"
                     *         },
                     *         "knownTo": "0000000000004711",
                     *         "lag": {
                     *           "behind": false,
                     *           "ahead": false,
                     *           "events": 0,
                     *           "ms": 0
                     *         },
                     *         "incomplete": 0,
                     *         "future": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Census"];
                };
            };
        };
    };
    getFlow: {
        parameters: {
            query: {
                /** @description Only what the log had taken by this instant or the start of this day; everything known by now when omitted. Example: `2026-03-05T09:00-06:00`. */
                knownAt?: string | null;
                /** @description A position that a command answered: waits until the answer includes it (read your own write). Example: `0000000000000042`. */
                atLeast?: string | null;
                /** @description Counts what happened from this instant or day on. */
                from: string;
                /** @description Counts what happened before this instant or day. */
                to: string;
                /** @description What to count by. Default: facility, program, level. Example: `facility,level`. */
                groupBy?: string | null;
                /** @description Facilities, separated by commas. Example: `HAWTHORN`. */
                facilityId?: string[] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Opening + in - out = closing, in every group. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "from": "2026-03-01",
                     *       "to": "2026-04-01",
                     *       "groups": [
                     *         {
                     *           "facilityId": "HAWTHORN",
                     *           "levelSystem": "asam-3e",
                     *           "level": "2.1",
                     *           "rank": 200,
                     *           "census": {
                     *             "opening": 38,
                     *             "in": {
                     *               "admission": 9
                     *             },
                     *             "out": {
                     *               "discharge": 6
                     *             },
                     *             "closing": 41
                     *           },
                     *           "outOnReferral": {
                     *             "opening": 0,
                     *             "in": {},
                     *             "out": {},
                     *             "closing": 0
                     *           },
                     *           "incoherent": {
                     *             "opening": 0,
                     *             "in": {},
                     *             "out": {},
                     *             "closing": 0
                     *           },
                     *           "aftercare": {
                     *             "opening": 0,
                     *             "in": {},
                     *             "out": {},
                     *             "closing": 0
                     *           }
                     *         }
                     *       ],
                     *       "freshness": {
                     *         "watermark": {
                     *           "position": "0000000000004711",
                     *           "recordedAt": "2026-03-01T16:00:00Z"
                     *         },
                     *         "knownTo": "0000000000004711",
                     *         "lag": {
                     *           "behind": false,
                     *           "ahead": false,
                     *           "events": 0,
                     *           "ms": 0
                     *         },
                     *         "incomplete": 0,
                     *         "future": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Flow"];
                };
            };
        };
    };
    compareCensus: {
        parameters: {
            query: {
                /** @description Only what the log had taken by this instant or the start of this day; everything known by now when omitted. Example: `2026-03-05T09:00-06:00`. */
                knownAt?: string | null;
                /** @description A position that a command answered: waits until the answer includes it (read your own write). Example: `0000000000000042`. */
                atLeast?: string | null;
                /** @description How things were at this instant, or when this day began at each site; now when omitted. Example: `2026-03-01T09:00-06:00`. */
                asOf?: string | null;
                /** @description The earlier time: the census when this instant or day began. */
                beforeAsOf: string;
                /** @description For the earlier time: as known at this instant. Default: now. Example: `2026-03-01T09:00-06:00`. */
                beforeKnownAt?: string | null;
                /** @description Facilities, separated by commas. Example: `HAWTHORN`. */
                facilityId?: string[] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `asOf` and `knownAt` are the later time. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "before": {
                     *         "census": 41,
                     *         "present": 39,
                     *         "onLeave": 2,
                     *         "outOnReferral": 3,
                     *         "aftercare": 12,
                     *         "incoherent": 0,
                     *         "clients": 40
                     *       },
                     *       "after": {
                     *         "census": 41,
                     *         "present": 39,
                     *         "onLeave": 2,
                     *         "outOnReferral": 3,
                     *         "aftercare": 12,
                     *         "incoherent": 0,
                     *         "clients": 40
                     *       },
                     *       "differences": [
                     *         {
                     *           "clientId": "3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02",
                     *           "placementId": "c2b1a0f9-8e7d-5c6b-9a59-483726150403",
                     *           "change": "added",
                     *           "because": "learned-since",
                     *           "before": null,
                     *           "after": {
                     *             "clientId": "3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02",
                     *             "knownFrom": "0000000000004708",
                     *             "knownTo": null,
                     *             "openedBy": "5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21",
                     *             "closedBy": null,
                     *             "placementId": "c2b1a0f9-8e7d-5c6b-9a59-483726150403",
                     *             "facilityId": "HAWTHORN",
                     *             "programId": "HAWTHORN-IOP",
                     *             "track": "treatment",
                     *             "levelSystem": "asam-3e",
                     *             "level": "2.1",
                     *             "rank": 200,
                     *             "phase": null,
                     *             "status": "present",
                     *             "episode": 1,
                     *             "admittedAt": "2026-03-01T09:00:00-06:00",
                     *             "admittedOn": "2026-03-01",
                     *             "levelSince": "2026-03-01",
                     *             "from": "2026-03-01T09:00:00-06:00",
                     *             "fromSeq": 0,
                     *             "fromLocalDate": "2026-03-01",
                     *             "fromPrecision": "minute",
                     *             "openedMove": "step-down",
                     *             "to": null,
                     *             "toLocalDate": null,
                     *             "toPrecision": null,
                     *             "closedKind": null,
                     *             "closedMove": null,
                     *             "lengthOfStayDays": null,
                     *             "levelStayDays": null,
                     *             "disposition": null
                     *           }
                     *         }
                     *       ],
                     *       "freshness": {
                     *         "watermark": {
                     *           "position": "0000000000004711",
                     *           "recordedAt": "2026-03-01T16:00:00Z"
                     *         },
                     *         "knownTo": "0000000000004711",
                     *         "lag": {
                     *           "behind": false,
                     *           "ahead": false,
                     *           "events": 0,
                     *           "ms": 0
                     *         },
                     *         "incomplete": 0,
                     *         "future": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["CensusComparison"];
                };
            };
        };
    };
    listTransitions: {
        parameters: {
            query?: {
                /** @description At most this many items. Example: `50`. */
                limit?: number;
                /** @description The `next` of the page before, unchanged. */
                cursor?: string;
                /** @description How things were at this instant, or when this day began at each site; now when omitted. Example: `2026-03-01T09:00-06:00`. */
                asOf?: string | null;
                /** @description Only what the log had taken by this instant or the start of this day; everything known by now when omitted. Example: `2026-03-05T09:00-06:00`. */
                knownAt?: string | null;
                /** @description A position that a command answered: waits until the answer includes it (read your own write). Example: `0000000000000042`. */
                atLeast?: string | null;
                /** @description A column; with a minus in front, descending. `-effectiveAt` when omitted. Example: `-hoursLate`. */
                sort?: "clientId" | "-clientId" | "openedBy" | "-openedBy" | "closedBy" | "-closedBy" | "entryId" | "-entryId" | "versionId" | "-versionId" | "kind" | "-kind" | "move" | "-move" | "placementId" | "-placementId" | "episode" | "-episode" | "facilityId" | "-facilityId" | "fromFacilityId" | "-fromFacilityId" | "toFacilityId" | "-toFacilityId" | "fromProgramId" | "-fromProgramId" | "toProgramId" | "-toProgramId" | "track" | "-track" | "fromLevelSystem" | "-fromLevelSystem" | "fromLevel" | "-fromLevel" | "fromRank" | "-fromRank" | "toLevelSystem" | "-toLevelSystem" | "toLevel" | "-toLevel" | "toRank" | "-toRank" | "phase" | "-phase" | "disposition" | "-disposition" | "planned" | "-planned" | "destination" | "-destination" | "target" | "-target" | "lengthOfStayDays" | "-lengthOfStayDays" | "levelStayDays" | "-levelStayDays" | "effectiveAt" | "-effectiveAt" | "seq" | "-seq" | "localDate" | "-localDate" | "offsetMinutes" | "-offsetMinutes" | "precision" | "-precision" | "recordedAt" | "-recordedAt" | "firstRecordedAt" | "-firstRecordedAt" | "hoursLate" | "-hoursLate" | "actorId" | "-actorId" | "actorKind" | "-actorKind" | "actorRoles" | "-actorRoles" | "originKind" | "-originKind" | "originSystem" | "-originSystem" | "decision" | "-decision" | "conformance" | "-conformance" | "population" | "-population" | "populationKnown" | "-populationKnown" | "ruleIds" | "-ruleIds" | "reliedOnSummary" | "-reliedOnSummary" | "reliedOnEntries" | "-reliedOnEntries" | "metRuleIds" | "-metRuleIds" | "advisoryDecision" | "-advisoryDecision" | "advisoryRuleIds" | "-advisoryRuleIds" | "advisoryPackId" | "-advisoryPackId" | "advisoryPackVersion" | "-advisoryPackVersion" | "acknowledged" | "-acknowledged" | "acknowledgedByAnother" | "-acknowledgedByAnother" | "reason" | "-reason" | "overrideReason" | "-overrideReason" | "authorization" | "-authorization" | "proposedBy" | "-proposedBy" | "proposedAt" | "-proposedAt" | "approvedAt" | "-approvedAt" | "proposalId" | "-proposalId" | "approvedBy" | "-approvedBy" | "packId" | "-packId" | "packVersion" | "-packVersion" | "packSha256" | "-packSha256" | "corrected" | "-corrected" | "correctedBy" | "-correctedBy" | "changedAt" | "-changedAt" | "voided" | "-voided" | "voidedAt" | "-voidedAt" | "voidedBy" | "-voidedBy" | "voidReason" | "-voidReason" | "unanchored" | "-unanchored" | "overlapping" | "-overlapping" | "assertedDiffers" | "-assertedDiffers" | null;
                /** @description Program that it leads from or to. Several are separated by commas. Example: `HAWTHORN-IOP`. */
                programId?: string[] | null;
                /** @description Also list voided moves. They are listed without it when a filter is about voiding or changing. Example: `true`. */
                withVoided?: boolean | null;
                /** @description Whether it was corrected. Example: `true`. */
                corrected?: boolean | null;
                /** @description The client; pseudonymous. Several are separated by commas. Example: `3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02`. */
                clientId?: string[] | null;
                /** @description The entry; the same as `openedBy`. Several are separated by commas. Example: `5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21`. */
                entryId?: string[] | null;
                /** @description The version shown; corrections and voids name it. Several are separated by commas. Example: `5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21`. */
                versionId?: string[] | null;
                /** @description Kind of the entry, as it was asserted. Several are separated by commas. Example: `SteppedDown`. */
                kind?: ("InquiryReceived" | "InquiryClosed" | "AssessmentRecorded" | "EntryReviewed" | "LevelRecommended" | "CoverageVerified" | "AuthorizationRecorded" | "CertificationRecorded" | "Admitted" | "SteppedUp" | "SteppedDown" | "Transferred" | "PhaseChanged" | "ScheduleSet" | "LeaveStarted" | "LeaveEnded" | "ReferredOut" | "ReturnedFromReferral" | "ContinuedStayReviewed" | "LivingEnvironmentRecorded" | "CareTeamAssigned" | "ReturnToUseReported" | "ArrivalAccepted" | "AftercarePlanned" | "Discharged" | "AftercareStarted" | "AftercareContactRecorded" | "AftercareEnded" | "DeathRecorded" | "ClientAttributesRecorded")[] | null;
                /** @description What the entry means on the path; for a voided entry, what was asserted. Several are separated by commas. Example: `step-down`. */
                moves?: ("admission" | "step-up" | "step-down" | "transfer" | "phase-change" | "leave-start" | "leave-end" | "referral-out" | "referral-return" | "discharge" | "aftercare-start" | "aftercare-end" | "death" | "unanchored")[] | null;
                /** @description The placement that moves; null for a referral before admission. A death ends every placement: the first one is named. Several are separated by commas. Example: `placementId`. */
                placementId?: string[] | null;
                /** @description Number of the episode of care. At least this many. Example: `1`. */
                episodeMin?: number | null;
                /** @description Facility where it was recorded. The filter also finds moves that lead from or to the facility. Several are separated by commas. Example: `HAWTHORN`. */
                facilityId?: string[] | null;
                /** @description Facility it leads from. Several are separated by commas. Example: `fromFacilityId`. */
                fromFacilityId?: string[] | null;
                /** @description Facility it leads to. Several are separated by commas. Example: `toFacilityId`. */
                toFacilityId?: string[] | null;
                /** @description Program it leads from. Several are separated by commas. Example: `fromProgramId`. */
                fromProgramId?: string[] | null;
                /** @description Program it leads to. Several are separated by commas. Example: `toProgramId`. */
                toProgramId?: string[] | null;
                /** @description Track of the placement. Several are separated by commas. Example: `track`. */
                track?: string[] | null;
                /** @description Code system of `fromLevel`. Several are separated by commas. Example: `fromLevelSystem`. */
                fromLevelSystem?: string[] | null;
                /** @description Level it leads from. Several are separated by commas. Example: `fromLevel`. */
                fromLevel?: string[] | null;
                /** @description Intensity of that level, times ten. At least this many. Example: `1`. */
                fromRankMin?: number | null;
                /** @description Code system of `toLevel`. Several are separated by commas. Example: `toLevelSystem`. */
                toLevelSystem?: string[] | null;
                /** @description Level it leads to. Several are separated by commas. Example: `toLevel`. */
                toLevel?: string[] | null;
                /** @description Intensity of that level, times ten. At least this many. Example: `1`. */
                toRankMin?: number | null;
                /** @description Phase after the move. Several are separated by commas. Example: `phase`. */
                phase?: string[] | null;
                /** @description How a discharge ended the placement; `died` for a death. Several are separated by commas. Example: `disposition`. */
                disposition?: string[] | null;
                /** @description Whether a discharge was planned; null for any other move. Example: `true`. */
                planned?: boolean | null;
                /** @description Where a discharge leads. Several are separated by commas. Example: `destination`. */
                destination?: string[] | null;
                /** @description Where a referral leads. Several are separated by commas. Example: `target`. */
                target?: string[] | null;
                /** @description Length of stay in days, at discharge or death. At least this many. Example: `1`. */
                lengthOfStayDaysMin?: number | null;
                /** @description Days at the level that the move leaves. At least this many. Example: `1`. */
                levelStayDaysMin?: number | null;
                /** @description When it happened. From this instant or day on. Example: `2026-03-01`. */
                effectiveFrom?: string | null;
                /** @description When it happened. Before this instant or day. Example: `2026-04-01`. */
                effectiveTo?: string | null;
                /** @description Day on which it happened, in the facility’s time zone or the one that the request named. Several are separated by commas. Example: `2026-03-01`. */
                localDate?: string[] | null;
                /** @description `day`: only the day is known. Several are separated by commas. Example: `minute`. */
                precision?: ("minute" | "day")[] | null;
                /** @description When the log took the version shown. From this instant or day on. Example: `2026-03-01`. */
                recordedFrom?: string | null;
                /** @description When the log took the version shown. Before this instant or day. Example: `2026-04-01`. */
                recordedTo?: string | null;
                /** @description When the log took the first version. From this instant or day on. Example: `2026-03-01`. */
                firstRecordedFrom?: string | null;
                /** @description When the log took the first version. Before this instant or day. Example: `2026-04-01`. */
                firstRecordedTo?: string | null;
                /** @description Whole hours from the event to its first recording; for a date without a time, from the end of that day. Null for imports. At least this many. Example: `1`. */
                hoursLateMin?: number | null;
                /** @description Who recorded it first; pseudonymous. Several are separated by commas. Example: `b6a1c2d3-0f4e-4c5d-8e9f-7a6b5c4d3e2f`. */
                actorId?: string[] | null;
                /** @description What recorded it first. Several are separated by commas. Example: `person`. */
                actorKind?: ("person" | "system" | "partner")[] | null;
                /** @description Roles of that actor at the time. At most one for each role. Several are separated by commas. Example: `clinician`. */
                actorRole?: string[] | null;
                /** @description Entered here, imported, or adopted from another log. Several are separated by commas. Example: `live`. */
                origin?: ("live" | "import" | "adopted")[] | null;
                /** @description The other system; null when entered here. Several are separated by commas. Example: `originSystem`. */
                originSystem?: string[] | null;
                /** @description Rule check result; null where no pack has checked it. Several are separated by commas. Example: `justify`. */
                decision?: ("allow" | "justify" | "refuse")[] | null;
                /** @description Grounds on which it was recorded; null where no pack has checked it. Several are separated by commas. Example: `justified`. */
                conformance?: ("conforming" | "justified" | "non-conforming")[] | null;
                /** @description Population under which it was checked; null where it was not known. Several are separated by commas. Example: `adult`. */
                population?: ("adult" | "adolescent" | "transition-age")[] | null;
                /** @description How the population was known; null where no pack has checked it. Several are separated by commas. Example: `birth-date`. */
                populationKnown?: ("birth-date" | "stated" | "unknown")[] | null;
                /** @description Rules that raised a finding. At most one for each rule. Several are separated by commas. Example: `assessment-current`. */
                ruleId?: string[] | null;
                /** @description Entries that the rules that were met rest on, at most one for each rule. The filter finds the moves that rest on an entry. Several are separated by commas. Example: `7c3d0b1e-4a5f-5b6c-8d7e-9f0a1b2c3d4e`. */
                reliedOn?: string[] | null;
                /** @description Rules that were met and rest on something recorded. At most one for each rule. Several are separated by commas. Example: `assessment-recorded`. */
                metRuleId?: string[] | null;
                /** @description Result of the advisory pack, such as a payer's edition; it decides nothing. Null where there was none. Several are separated by commas. Example: `justify`. */
                advisoryDecision?: ("allow" | "justify" | "refuse")[] | null;
                /** @description Rules of the advisory pack that raised a finding. At most one for each rule. Several are separated by commas. Example: `assessment-current`. */
                advisoryRuleId?: string[] | null;
                /** @description The advisory pack. Several are separated by commas. Example: `asam-4e-adult`. */
                advisoryPackId?: string[] | null;
                /** @description Version of the advisory pack. Several are separated by commas. Example: `1.0.0`. */
                advisoryPackVersion?: string[] | null;
                /** @description Rule ids that the recorder acknowledged. At most one for each finding. Several are separated by commas. Example: `assessment-current`. */
                acknowledged?: string[] | null;
                /** @description Those of them that the recorder acknowledged without a role that should. At most one for each finding. Several are separated by commas. Example: `acknowledgedByAnother`. */
                acknowledgedByAnother?: string[] | null;
                /** @description Coded reason that was given. Several are separated by commas. Example: `clinical-progress`. */
                reason?: string[] | null;
                /** @description The reason, where the pack required one or was overridden. Several are separated by commas. Example: `clinical-progress`. */
                overrideReason?: string[] | null;
                /** @description State of the payer’s authorization at the move, for its day and level; `none` where nothing is recorded. Several are separated by commas. Example: `approved`. */
                authorization?: ("none" | "requested" | "approved" | "denied" | "not-required" | "ended")[] | null;
                /** @description Who proposed it; pseudonymous. Several are separated by commas. Example: `proposedBy`. */
                proposedBy?: string[] | null;
                /** @description When it was proposed. From this instant or day on. Example: `2026-03-01`. */
                proposedFrom?: string | null;
                /** @description When it was proposed. Before this instant or day. Example: `2026-04-01`. */
                proposedTo?: string | null;
                /** @description When it was approved. From this instant or day on. Example: `2026-03-01`. */
                approvedFrom?: string | null;
                /** @description When it was approved. Before this instant or day. Example: `2026-04-01`. */
                approvedTo?: string | null;
                /** @description Proposal that it carried out. Several are separated by commas. Example: `proposalId`. */
                proposalId?: string[] | null;
                /** @description Who approved it; pseudonymous. The filter `any` finds every approved move, `none` those that nobody approved. Several are separated by commas. Example: `approvedBy`. */
                approvedBy?: string[] | null;
                /** @description Rule pack that checked it. Several are separated by commas. Example: `asam-3e-adult`. */
                packId?: string[] | null;
                /** @description Version of the rule pack. Several are separated by commas. Example: `1.0.0`. */
                packVersion?: string[] | null;
                /** @description SHA-256 of the rule pack, in hex. Several are separated by commas. Example: `packSha256`. */
                packSha256?: string[] | null;
                /** @description Who made the last correction; pseudonymous. Several are separated by commas. Example: `correctedBy`. */
                correctedBy?: string[] | null;
                /** @description When it was last corrected or voided; null when it never was. From this instant or day on. Example: `2026-03-01`. */
                changedFrom?: string | null;
                /** @description When it was last corrected or voided; null when it never was. Before this instant or day. Example: `2026-04-01`. */
                changedTo?: string | null;
                /** @description It no longer counts: it was entered in error. Example: `true`. */
                voided?: boolean | null;
                /** @description When it was voided. From this instant or day on. Example: `2026-03-01`. */
                voidedFrom?: string | null;
                /** @description When it was voided. Before this instant or day. Example: `2026-04-01`. */
                voidedTo?: string | null;
                /** @description Who voided it; pseudonymous. Several are separated by commas. Example: `voidedBy`. */
                voidedBy?: string[] | null;
                /** @description Coded reason for the void. Several are separated by commas. Example: `voidReason`. */
                voidReason?: string[] | null;
                /** @description Its placement is not open at its time. Example: `true`. */
                unanchored?: boolean | null;
                /** @description It opens a placement on a track that another placement holds. Example: `true`. */
                overlapping?: boolean | null;
                /** @description The recorder named another direction than the path shows. Example: `true`. */
                assertedDiffers?: boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of moves. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "clientId": "3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02",
                     *           "knownFrom": "0000000000004708",
                     *           "knownTo": null,
                     *           "openedBy": "5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21",
                     *           "closedBy": null,
                     *           "entryId": "5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21",
                     *           "versionId": "5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21",
                     *           "kind": "SteppedDown",
                     *           "move": "step-down",
                     *           "placementId": null,
                     *           "episode": 1,
                     *           "facilityId": "HAWTHORN",
                     *           "fromFacilityId": null,
                     *           "toFacilityId": null,
                     *           "fromProgramId": null,
                     *           "toProgramId": null,
                     *           "track": null,
                     *           "fromLevelSystem": null,
                     *           "fromLevel": null,
                     *           "fromRank": null,
                     *           "toLevelSystem": null,
                     *           "toLevel": null,
                     *           "toRank": null,
                     *           "phase": null,
                     *           "disposition": null,
                     *           "planned": null,
                     *           "destination": null,
                     *           "target": null,
                     *           "lengthOfStayDays": null,
                     *           "levelStayDays": null,
                     *           "effectiveAt": "2026-03-01T09:00:00-06:00",
                     *           "seq": 0,
                     *           "localDate": "2026-03-01",
                     *           "offsetMinutes": -360,
                     *           "precision": "minute",
                     *           "recordedAt": "2026-03-01T09:00:00-06:00",
                     *           "firstRecordedAt": "2026-03-01T09:00:00-06:00",
                     *           "hoursLate": 0,
                     *           "actorId": "b6a1c2d3-0f4e-4c5d-8e9f-7a6b5c4d3e2f",
                     *           "actorKind": "person",
                     *           "actorRoles": [
                     *             "clinician"
                     *           ],
                     *           "originKind": "live",
                     *           "originSystem": null,
                     *           "decision": "justify",
                     *           "conformance": "justified",
                     *           "population": "adult",
                     *           "populationKnown": "birth-date",
                     *           "ruleIds": [
                     *             "assessment-current"
                     *           ],
                     *           "findings": [
                     *             {
                     *               "ruleId": "assessment-current",
                     *               "severity": "justify",
                     *               "title": "Assessment too old",
                     *               "observed": "Assessment is 41 days old.",
                     *               "required": "At most 30 days.",
                     *               "remedy": "Record an assessment, or give a reason.",
                     *               "source": "Provider rule",
                     *               "approval": null,
                     *               "inputs": [
                     *                 {
                     *                   "name": "assessmentAgeDays",
                     *                   "value": 41
                     *                 }
                     *               ]
                     *             }
                     *           ],
                     *           "reliedOn": [
                     *             {
                     *               "ruleId": "authorization-known",
                     *               "title": "The state of the authorization is known",
                     *               "entryId": "7c3d0b1e-4a5f-5b6c-8d7e-9f0a1b2c3d4e",
                     *               "versionId": "1d2c3b4a-5f6e-5d7c-8b9a-0f1e2d3c4b5a",
                     *               "observed": "Authorization approved for level 2.1 to 2026-04-30.",
                     *               "inputs": [
                     *                 {
                     *                   "name": "authorization",
                     *                   "value": "approved"
                     *                 },
                     *                 {
                     *                   "name": "lastDay",
                     *                   "value": "2026-04-30"
                     *                 }
                     *               ]
                     *             }
                     *           ],
                     *           "reliedOnSummary": "Assessment of 2026-02-26.",
                     *           "reliedOnEntries": [
                     *             "7c3d0b1e-4a5f-5b6c-8d7e-9f0a1b2c3d4e"
                     *           ],
                     *           "metRuleIds": [
                     *             "assessment-recorded"
                     *           ],
                     *           "advisoryDecision": "justify",
                     *           "advisoryRuleIds": [
                     *             "assessment-current"
                     *           ],
                     *           "advisoryFindings": [
                     *             {
                     *               "ruleId": "assessment-current",
                     *               "severity": "justify",
                     *               "title": "Assessment too old",
                     *               "observed": "Assessment is 41 days old.",
                     *               "required": "At most 30 days.",
                     *               "remedy": "Record an assessment, or give a reason.",
                     *               "source": "Provider rule",
                     *               "approval": null,
                     *               "inputs": [
                     *                 {
                     *                   "name": "assessmentAgeDays",
                     *                   "value": 41
                     *                 }
                     *               ]
                     *             }
                     *           ],
                     *           "advisoryPackId": "asam-4e-adult",
                     *           "advisoryPackVersion": "1.0.0",
                     *           "acknowledged": [
                     *             "assessment-current"
                     *           ],
                     *           "acknowledgedByAnother": [],
                     *           "reason": "clinical-progress",
                     *           "overrideReason": "clinical-progress",
                     *           "authorization": "approved",
                     *           "proposedBy": null,
                     *           "proposedAt": null,
                     *           "approvedAt": null,
                     *           "proposalId": null,
                     *           "approvedBy": null,
                     *           "packId": "asam-3e-adult",
                     *           "packVersion": "1.0.0",
                     *           "packSha256": null,
                     *           "corrected": 0,
                     *           "correctedBy": null,
                     *           "changedAt": null,
                     *           "voided": false,
                     *           "voidedAt": null,
                     *           "voidedBy": null,
                     *           "voidReason": null,
                     *           "unanchored": false,
                     *           "overlapping": false,
                     *           "assertedDiffers": false
                     *         }
                     *       ],
                     *       "next": null,
                     *       "freshness": {
                     *         "watermark": {
                     *           "position": "0000000000004711",
                     *           "recordedAt": "2026-03-01T16:00:00Z"
                     *         },
                     *         "knownTo": "0000000000004711",
                     *         "lag": {
                     *           "behind": false,
                     *           "ahead": false,
                     *           "events": 0,
                     *           "ms": 0
                     *         },
                     *         "incomplete": 0,
                     *         "future": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Transitions"];
                };
            };
        };
    };
    countTransitions: {
        parameters: {
            query?: {
                /** @description At most this many items. Example: `50`. */
                limit?: number;
                /** @description The `next` of the page before, unchanged. */
                cursor?: string;
                /** @description How things were at this instant, or when this day began at each site; now when omitted. Example: `2026-03-01T09:00-06:00`. */
                asOf?: string | null;
                /** @description Only what the log had taken by this instant or the start of this day; everything known by now when omitted. Example: `2026-03-05T09:00-06:00`. */
                knownAt?: string | null;
                /** @description A position that a command answered: waits until the answer includes it (read your own write). Example: `0000000000000042`. */
                atLeast?: string | null;
                /** @description A column; with a minus in front, descending. `-effectiveAt` when omitted. Example: `-hoursLate`. */
                sort?: "clientId" | "-clientId" | "openedBy" | "-openedBy" | "closedBy" | "-closedBy" | "entryId" | "-entryId" | "versionId" | "-versionId" | "kind" | "-kind" | "move" | "-move" | "placementId" | "-placementId" | "episode" | "-episode" | "facilityId" | "-facilityId" | "fromFacilityId" | "-fromFacilityId" | "toFacilityId" | "-toFacilityId" | "fromProgramId" | "-fromProgramId" | "toProgramId" | "-toProgramId" | "track" | "-track" | "fromLevelSystem" | "-fromLevelSystem" | "fromLevel" | "-fromLevel" | "fromRank" | "-fromRank" | "toLevelSystem" | "-toLevelSystem" | "toLevel" | "-toLevel" | "toRank" | "-toRank" | "phase" | "-phase" | "disposition" | "-disposition" | "planned" | "-planned" | "destination" | "-destination" | "target" | "-target" | "lengthOfStayDays" | "-lengthOfStayDays" | "levelStayDays" | "-levelStayDays" | "effectiveAt" | "-effectiveAt" | "seq" | "-seq" | "localDate" | "-localDate" | "offsetMinutes" | "-offsetMinutes" | "precision" | "-precision" | "recordedAt" | "-recordedAt" | "firstRecordedAt" | "-firstRecordedAt" | "hoursLate" | "-hoursLate" | "actorId" | "-actorId" | "actorKind" | "-actorKind" | "actorRoles" | "-actorRoles" | "originKind" | "-originKind" | "originSystem" | "-originSystem" | "decision" | "-decision" | "conformance" | "-conformance" | "population" | "-population" | "populationKnown" | "-populationKnown" | "ruleIds" | "-ruleIds" | "reliedOnSummary" | "-reliedOnSummary" | "reliedOnEntries" | "-reliedOnEntries" | "metRuleIds" | "-metRuleIds" | "advisoryDecision" | "-advisoryDecision" | "advisoryRuleIds" | "-advisoryRuleIds" | "advisoryPackId" | "-advisoryPackId" | "advisoryPackVersion" | "-advisoryPackVersion" | "acknowledged" | "-acknowledged" | "acknowledgedByAnother" | "-acknowledgedByAnother" | "reason" | "-reason" | "overrideReason" | "-overrideReason" | "authorization" | "-authorization" | "proposedBy" | "-proposedBy" | "proposedAt" | "-proposedAt" | "approvedAt" | "-approvedAt" | "proposalId" | "-proposalId" | "approvedBy" | "-approvedBy" | "packId" | "-packId" | "packVersion" | "-packVersion" | "packSha256" | "-packSha256" | "corrected" | "-corrected" | "correctedBy" | "-correctedBy" | "changedAt" | "-changedAt" | "voided" | "-voided" | "voidedAt" | "-voidedAt" | "voidedBy" | "-voidedBy" | "voidReason" | "-voidReason" | "unanchored" | "-unanchored" | "overlapping" | "-overlapping" | "assertedDiffers" | "-assertedDiffers" | null;
                /** @description Program that it leads from or to. Several are separated by commas. Example: `HAWTHORN-IOP`. */
                programId?: string[] | null;
                /** @description Also list voided moves. They are listed without it when a filter is about voiding or changing. Example: `true`. */
                withVoided?: boolean | null;
                /** @description Whether it was corrected. Example: `true`. */
                corrected?: boolean | null;
                /** @description The client; pseudonymous. Several are separated by commas. Example: `3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02`. */
                clientId?: string[] | null;
                /** @description The entry; the same as `openedBy`. Several are separated by commas. Example: `5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21`. */
                entryId?: string[] | null;
                /** @description The version shown; corrections and voids name it. Several are separated by commas. Example: `5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21`. */
                versionId?: string[] | null;
                /** @description Kind of the entry, as it was asserted. Several are separated by commas. Example: `SteppedDown`. */
                kind?: ("InquiryReceived" | "InquiryClosed" | "AssessmentRecorded" | "EntryReviewed" | "LevelRecommended" | "CoverageVerified" | "AuthorizationRecorded" | "CertificationRecorded" | "Admitted" | "SteppedUp" | "SteppedDown" | "Transferred" | "PhaseChanged" | "ScheduleSet" | "LeaveStarted" | "LeaveEnded" | "ReferredOut" | "ReturnedFromReferral" | "ContinuedStayReviewed" | "LivingEnvironmentRecorded" | "CareTeamAssigned" | "ReturnToUseReported" | "ArrivalAccepted" | "AftercarePlanned" | "Discharged" | "AftercareStarted" | "AftercareContactRecorded" | "AftercareEnded" | "DeathRecorded" | "ClientAttributesRecorded")[] | null;
                /** @description What the entry means on the path; for a voided entry, what was asserted. Several are separated by commas. Example: `step-down`. */
                moves?: ("admission" | "step-up" | "step-down" | "transfer" | "phase-change" | "leave-start" | "leave-end" | "referral-out" | "referral-return" | "discharge" | "aftercare-start" | "aftercare-end" | "death" | "unanchored")[] | null;
                /** @description The placement that moves; null for a referral before admission. A death ends every placement: the first one is named. Several are separated by commas. Example: `placementId`. */
                placementId?: string[] | null;
                /** @description Number of the episode of care. At least this many. Example: `1`. */
                episodeMin?: number | null;
                /** @description Facility where it was recorded. The filter also finds moves that lead from or to the facility. Several are separated by commas. Example: `HAWTHORN`. */
                facilityId?: string[] | null;
                /** @description Facility it leads from. Several are separated by commas. Example: `fromFacilityId`. */
                fromFacilityId?: string[] | null;
                /** @description Facility it leads to. Several are separated by commas. Example: `toFacilityId`. */
                toFacilityId?: string[] | null;
                /** @description Program it leads from. Several are separated by commas. Example: `fromProgramId`. */
                fromProgramId?: string[] | null;
                /** @description Program it leads to. Several are separated by commas. Example: `toProgramId`. */
                toProgramId?: string[] | null;
                /** @description Track of the placement. Several are separated by commas. Example: `track`. */
                track?: string[] | null;
                /** @description Code system of `fromLevel`. Several are separated by commas. Example: `fromLevelSystem`. */
                fromLevelSystem?: string[] | null;
                /** @description Level it leads from. Several are separated by commas. Example: `fromLevel`. */
                fromLevel?: string[] | null;
                /** @description Intensity of that level, times ten. At least this many. Example: `1`. */
                fromRankMin?: number | null;
                /** @description Code system of `toLevel`. Several are separated by commas. Example: `toLevelSystem`. */
                toLevelSystem?: string[] | null;
                /** @description Level it leads to. Several are separated by commas. Example: `toLevel`. */
                toLevel?: string[] | null;
                /** @description Intensity of that level, times ten. At least this many. Example: `1`. */
                toRankMin?: number | null;
                /** @description Phase after the move. Several are separated by commas. Example: `phase`. */
                phase?: string[] | null;
                /** @description How a discharge ended the placement; `died` for a death. Several are separated by commas. Example: `disposition`. */
                disposition?: string[] | null;
                /** @description Whether a discharge was planned; null for any other move. Example: `true`. */
                planned?: boolean | null;
                /** @description Where a discharge leads. Several are separated by commas. Example: `destination`. */
                destination?: string[] | null;
                /** @description Where a referral leads. Several are separated by commas. Example: `target`. */
                target?: string[] | null;
                /** @description Length of stay in days, at discharge or death. At least this many. Example: `1`. */
                lengthOfStayDaysMin?: number | null;
                /** @description Days at the level that the move leaves. At least this many. Example: `1`. */
                levelStayDaysMin?: number | null;
                /** @description When it happened. From this instant or day on. Example: `2026-03-01`. */
                effectiveFrom?: string | null;
                /** @description When it happened. Before this instant or day. Example: `2026-04-01`. */
                effectiveTo?: string | null;
                /** @description Day on which it happened, in the facility’s time zone or the one that the request named. Several are separated by commas. Example: `2026-03-01`. */
                localDate?: string[] | null;
                /** @description `day`: only the day is known. Several are separated by commas. Example: `minute`. */
                precision?: ("minute" | "day")[] | null;
                /** @description When the log took the version shown. From this instant or day on. Example: `2026-03-01`. */
                recordedFrom?: string | null;
                /** @description When the log took the version shown. Before this instant or day. Example: `2026-04-01`. */
                recordedTo?: string | null;
                /** @description When the log took the first version. From this instant or day on. Example: `2026-03-01`. */
                firstRecordedFrom?: string | null;
                /** @description When the log took the first version. Before this instant or day. Example: `2026-04-01`. */
                firstRecordedTo?: string | null;
                /** @description Whole hours from the event to its first recording; for a date without a time, from the end of that day. Null for imports. At least this many. Example: `1`. */
                hoursLateMin?: number | null;
                /** @description Who recorded it first; pseudonymous. Several are separated by commas. Example: `b6a1c2d3-0f4e-4c5d-8e9f-7a6b5c4d3e2f`. */
                actorId?: string[] | null;
                /** @description What recorded it first. Several are separated by commas. Example: `person`. */
                actorKind?: ("person" | "system" | "partner")[] | null;
                /** @description Roles of that actor at the time. At most one for each role. Several are separated by commas. Example: `clinician`. */
                actorRole?: string[] | null;
                /** @description Entered here, imported, or adopted from another log. Several are separated by commas. Example: `live`. */
                origin?: ("live" | "import" | "adopted")[] | null;
                /** @description The other system; null when entered here. Several are separated by commas. Example: `originSystem`. */
                originSystem?: string[] | null;
                /** @description Rule check result; null where no pack has checked it. Several are separated by commas. Example: `justify`. */
                decision?: ("allow" | "justify" | "refuse")[] | null;
                /** @description Grounds on which it was recorded; null where no pack has checked it. Several are separated by commas. Example: `justified`. */
                conformance?: ("conforming" | "justified" | "non-conforming")[] | null;
                /** @description Population under which it was checked; null where it was not known. Several are separated by commas. Example: `adult`. */
                population?: ("adult" | "adolescent" | "transition-age")[] | null;
                /** @description How the population was known; null where no pack has checked it. Several are separated by commas. Example: `birth-date`. */
                populationKnown?: ("birth-date" | "stated" | "unknown")[] | null;
                /** @description Rules that raised a finding. At most one for each rule. Several are separated by commas. Example: `assessment-current`. */
                ruleId?: string[] | null;
                /** @description Entries that the rules that were met rest on, at most one for each rule. The filter finds the moves that rest on an entry. Several are separated by commas. Example: `7c3d0b1e-4a5f-5b6c-8d7e-9f0a1b2c3d4e`. */
                reliedOn?: string[] | null;
                /** @description Rules that were met and rest on something recorded. At most one for each rule. Several are separated by commas. Example: `assessment-recorded`. */
                metRuleId?: string[] | null;
                /** @description Result of the advisory pack, such as a payer's edition; it decides nothing. Null where there was none. Several are separated by commas. Example: `justify`. */
                advisoryDecision?: ("allow" | "justify" | "refuse")[] | null;
                /** @description Rules of the advisory pack that raised a finding. At most one for each rule. Several are separated by commas. Example: `assessment-current`. */
                advisoryRuleId?: string[] | null;
                /** @description The advisory pack. Several are separated by commas. Example: `asam-4e-adult`. */
                advisoryPackId?: string[] | null;
                /** @description Version of the advisory pack. Several are separated by commas. Example: `1.0.0`. */
                advisoryPackVersion?: string[] | null;
                /** @description Rule ids that the recorder acknowledged. At most one for each finding. Several are separated by commas. Example: `assessment-current`. */
                acknowledged?: string[] | null;
                /** @description Those of them that the recorder acknowledged without a role that should. At most one for each finding. Several are separated by commas. Example: `acknowledgedByAnother`. */
                acknowledgedByAnother?: string[] | null;
                /** @description Coded reason that was given. Several are separated by commas. Example: `clinical-progress`. */
                reason?: string[] | null;
                /** @description The reason, where the pack required one or was overridden. Several are separated by commas. Example: `clinical-progress`. */
                overrideReason?: string[] | null;
                /** @description State of the payer’s authorization at the move, for its day and level; `none` where nothing is recorded. Several are separated by commas. Example: `approved`. */
                authorization?: ("none" | "requested" | "approved" | "denied" | "not-required" | "ended")[] | null;
                /** @description Who proposed it; pseudonymous. Several are separated by commas. Example: `proposedBy`. */
                proposedBy?: string[] | null;
                /** @description When it was proposed. From this instant or day on. Example: `2026-03-01`. */
                proposedFrom?: string | null;
                /** @description When it was proposed. Before this instant or day. Example: `2026-04-01`. */
                proposedTo?: string | null;
                /** @description When it was approved. From this instant or day on. Example: `2026-03-01`. */
                approvedFrom?: string | null;
                /** @description When it was approved. Before this instant or day. Example: `2026-04-01`. */
                approvedTo?: string | null;
                /** @description Proposal that it carried out. Several are separated by commas. Example: `proposalId`. */
                proposalId?: string[] | null;
                /** @description Who approved it; pseudonymous. The filter `any` finds every approved move, `none` those that nobody approved. Several are separated by commas. Example: `approvedBy`. */
                approvedBy?: string[] | null;
                /** @description Rule pack that checked it. Several are separated by commas. Example: `asam-3e-adult`. */
                packId?: string[] | null;
                /** @description Version of the rule pack. Several are separated by commas. Example: `1.0.0`. */
                packVersion?: string[] | null;
                /** @description SHA-256 of the rule pack, in hex. Several are separated by commas. Example: `packSha256`. */
                packSha256?: string[] | null;
                /** @description Who made the last correction; pseudonymous. Several are separated by commas. Example: `correctedBy`. */
                correctedBy?: string[] | null;
                /** @description When it was last corrected or voided; null when it never was. From this instant or day on. Example: `2026-03-01`. */
                changedFrom?: string | null;
                /** @description When it was last corrected or voided; null when it never was. Before this instant or day. Example: `2026-04-01`. */
                changedTo?: string | null;
                /** @description It no longer counts: it was entered in error. Example: `true`. */
                voided?: boolean | null;
                /** @description When it was voided. From this instant or day on. Example: `2026-03-01`. */
                voidedFrom?: string | null;
                /** @description When it was voided. Before this instant or day. Example: `2026-04-01`. */
                voidedTo?: string | null;
                /** @description Who voided it; pseudonymous. Several are separated by commas. Example: `voidedBy`. */
                voidedBy?: string[] | null;
                /** @description Coded reason for the void. Several are separated by commas. Example: `voidReason`. */
                voidReason?: string[] | null;
                /** @description Its placement is not open at its time. Example: `true`. */
                unanchored?: boolean | null;
                /** @description It opens a placement on a track that another placement holds. Example: `true`. */
                overlapping?: boolean | null;
                /** @description The recorder named another direction than the path shows. Example: `true`. */
                assertedDiffers?: boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Counts for the transitions that match. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total": 52,
                     *       "clients": 40,
                     *       "late": 6,
                     *       "facets": [
                     *         {
                     *           "filter": "conformance",
                     *           "values": [
                     *             {
                     *               "value": "justified",
                     *               "count": 49
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "freshness": {
                     *         "watermark": {
                     *           "position": "0000000000004711",
                     *           "recordedAt": "2026-03-01T16:00:00Z"
                     *         },
                     *         "knownTo": "0000000000004711",
                     *         "lag": {
                     *           "behind": false,
                     *           "ahead": false,
                     *           "events": 0,
                     *           "ms": 0
                     *         },
                     *         "incomplete": 0,
                     *         "future": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["TransitionCounts"];
                };
            };
        };
    };
    exportTransitions: {
        parameters: {
            query?: {
                /** @description At most this many items. Example: `50`. */
                limit?: number;
                /** @description The `next` of the page before, unchanged. */
                cursor?: string;
                /** @description How things were at this instant, or when this day began at each site; now when omitted. Example: `2026-03-01T09:00-06:00`. */
                asOf?: string | null;
                /** @description Only what the log had taken by this instant or the start of this day; everything known by now when omitted. Example: `2026-03-05T09:00-06:00`. */
                knownAt?: string | null;
                /** @description A position that a command answered: waits until the answer includes it (read your own write). Example: `0000000000000042`. */
                atLeast?: string | null;
                /** @description A column; with a minus in front, descending. `-effectiveAt` when omitted. Example: `-hoursLate`. */
                sort?: "clientId" | "-clientId" | "openedBy" | "-openedBy" | "closedBy" | "-closedBy" | "entryId" | "-entryId" | "versionId" | "-versionId" | "kind" | "-kind" | "move" | "-move" | "placementId" | "-placementId" | "episode" | "-episode" | "facilityId" | "-facilityId" | "fromFacilityId" | "-fromFacilityId" | "toFacilityId" | "-toFacilityId" | "fromProgramId" | "-fromProgramId" | "toProgramId" | "-toProgramId" | "track" | "-track" | "fromLevelSystem" | "-fromLevelSystem" | "fromLevel" | "-fromLevel" | "fromRank" | "-fromRank" | "toLevelSystem" | "-toLevelSystem" | "toLevel" | "-toLevel" | "toRank" | "-toRank" | "phase" | "-phase" | "disposition" | "-disposition" | "planned" | "-planned" | "destination" | "-destination" | "target" | "-target" | "lengthOfStayDays" | "-lengthOfStayDays" | "levelStayDays" | "-levelStayDays" | "effectiveAt" | "-effectiveAt" | "seq" | "-seq" | "localDate" | "-localDate" | "offsetMinutes" | "-offsetMinutes" | "precision" | "-precision" | "recordedAt" | "-recordedAt" | "firstRecordedAt" | "-firstRecordedAt" | "hoursLate" | "-hoursLate" | "actorId" | "-actorId" | "actorKind" | "-actorKind" | "actorRoles" | "-actorRoles" | "originKind" | "-originKind" | "originSystem" | "-originSystem" | "decision" | "-decision" | "conformance" | "-conformance" | "population" | "-population" | "populationKnown" | "-populationKnown" | "ruleIds" | "-ruleIds" | "reliedOnSummary" | "-reliedOnSummary" | "reliedOnEntries" | "-reliedOnEntries" | "metRuleIds" | "-metRuleIds" | "advisoryDecision" | "-advisoryDecision" | "advisoryRuleIds" | "-advisoryRuleIds" | "advisoryPackId" | "-advisoryPackId" | "advisoryPackVersion" | "-advisoryPackVersion" | "acknowledged" | "-acknowledged" | "acknowledgedByAnother" | "-acknowledgedByAnother" | "reason" | "-reason" | "overrideReason" | "-overrideReason" | "authorization" | "-authorization" | "proposedBy" | "-proposedBy" | "proposedAt" | "-proposedAt" | "approvedAt" | "-approvedAt" | "proposalId" | "-proposalId" | "approvedBy" | "-approvedBy" | "packId" | "-packId" | "packVersion" | "-packVersion" | "packSha256" | "-packSha256" | "corrected" | "-corrected" | "correctedBy" | "-correctedBy" | "changedAt" | "-changedAt" | "voided" | "-voided" | "voidedAt" | "-voidedAt" | "voidedBy" | "-voidedBy" | "voidReason" | "-voidReason" | "unanchored" | "-unanchored" | "overlapping" | "-overlapping" | "assertedDiffers" | "-assertedDiffers" | null;
                /** @description Program that it leads from or to. Several are separated by commas. Example: `HAWTHORN-IOP`. */
                programId?: string[] | null;
                /** @description Also list voided moves. They are listed without it when a filter is about voiding or changing. Example: `true`. */
                withVoided?: boolean | null;
                /** @description Whether it was corrected. Example: `true`. */
                corrected?: boolean | null;
                /** @description The client; pseudonymous. Several are separated by commas. Example: `3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02`. */
                clientId?: string[] | null;
                /** @description The entry; the same as `openedBy`. Several are separated by commas. Example: `5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21`. */
                entryId?: string[] | null;
                /** @description The version shown; corrections and voids name it. Several are separated by commas. Example: `5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21`. */
                versionId?: string[] | null;
                /** @description Kind of the entry, as it was asserted. Several are separated by commas. Example: `SteppedDown`. */
                kind?: ("InquiryReceived" | "InquiryClosed" | "AssessmentRecorded" | "EntryReviewed" | "LevelRecommended" | "CoverageVerified" | "AuthorizationRecorded" | "CertificationRecorded" | "Admitted" | "SteppedUp" | "SteppedDown" | "Transferred" | "PhaseChanged" | "ScheduleSet" | "LeaveStarted" | "LeaveEnded" | "ReferredOut" | "ReturnedFromReferral" | "ContinuedStayReviewed" | "LivingEnvironmentRecorded" | "CareTeamAssigned" | "ReturnToUseReported" | "ArrivalAccepted" | "AftercarePlanned" | "Discharged" | "AftercareStarted" | "AftercareContactRecorded" | "AftercareEnded" | "DeathRecorded" | "ClientAttributesRecorded")[] | null;
                /** @description What the entry means on the path; for a voided entry, what was asserted. Several are separated by commas. Example: `step-down`. */
                moves?: ("admission" | "step-up" | "step-down" | "transfer" | "phase-change" | "leave-start" | "leave-end" | "referral-out" | "referral-return" | "discharge" | "aftercare-start" | "aftercare-end" | "death" | "unanchored")[] | null;
                /** @description The placement that moves; null for a referral before admission. A death ends every placement: the first one is named. Several are separated by commas. Example: `placementId`. */
                placementId?: string[] | null;
                /** @description Number of the episode of care. At least this many. Example: `1`. */
                episodeMin?: number | null;
                /** @description Facility where it was recorded. The filter also finds moves that lead from or to the facility. Several are separated by commas. Example: `HAWTHORN`. */
                facilityId?: string[] | null;
                /** @description Facility it leads from. Several are separated by commas. Example: `fromFacilityId`. */
                fromFacilityId?: string[] | null;
                /** @description Facility it leads to. Several are separated by commas. Example: `toFacilityId`. */
                toFacilityId?: string[] | null;
                /** @description Program it leads from. Several are separated by commas. Example: `fromProgramId`. */
                fromProgramId?: string[] | null;
                /** @description Program it leads to. Several are separated by commas. Example: `toProgramId`. */
                toProgramId?: string[] | null;
                /** @description Track of the placement. Several are separated by commas. Example: `track`. */
                track?: string[] | null;
                /** @description Code system of `fromLevel`. Several are separated by commas. Example: `fromLevelSystem`. */
                fromLevelSystem?: string[] | null;
                /** @description Level it leads from. Several are separated by commas. Example: `fromLevel`. */
                fromLevel?: string[] | null;
                /** @description Intensity of that level, times ten. At least this many. Example: `1`. */
                fromRankMin?: number | null;
                /** @description Code system of `toLevel`. Several are separated by commas. Example: `toLevelSystem`. */
                toLevelSystem?: string[] | null;
                /** @description Level it leads to. Several are separated by commas. Example: `toLevel`. */
                toLevel?: string[] | null;
                /** @description Intensity of that level, times ten. At least this many. Example: `1`. */
                toRankMin?: number | null;
                /** @description Phase after the move. Several are separated by commas. Example: `phase`. */
                phase?: string[] | null;
                /** @description How a discharge ended the placement; `died` for a death. Several are separated by commas. Example: `disposition`. */
                disposition?: string[] | null;
                /** @description Whether a discharge was planned; null for any other move. Example: `true`. */
                planned?: boolean | null;
                /** @description Where a discharge leads. Several are separated by commas. Example: `destination`. */
                destination?: string[] | null;
                /** @description Where a referral leads. Several are separated by commas. Example: `target`. */
                target?: string[] | null;
                /** @description Length of stay in days, at discharge or death. At least this many. Example: `1`. */
                lengthOfStayDaysMin?: number | null;
                /** @description Days at the level that the move leaves. At least this many. Example: `1`. */
                levelStayDaysMin?: number | null;
                /** @description When it happened. From this instant or day on. Example: `2026-03-01`. */
                effectiveFrom?: string | null;
                /** @description When it happened. Before this instant or day. Example: `2026-04-01`. */
                effectiveTo?: string | null;
                /** @description Day on which it happened, in the facility’s time zone or the one that the request named. Several are separated by commas. Example: `2026-03-01`. */
                localDate?: string[] | null;
                /** @description `day`: only the day is known. Several are separated by commas. Example: `minute`. */
                precision?: ("minute" | "day")[] | null;
                /** @description When the log took the version shown. From this instant or day on. Example: `2026-03-01`. */
                recordedFrom?: string | null;
                /** @description When the log took the version shown. Before this instant or day. Example: `2026-04-01`. */
                recordedTo?: string | null;
                /** @description When the log took the first version. From this instant or day on. Example: `2026-03-01`. */
                firstRecordedFrom?: string | null;
                /** @description When the log took the first version. Before this instant or day. Example: `2026-04-01`. */
                firstRecordedTo?: string | null;
                /** @description Whole hours from the event to its first recording; for a date without a time, from the end of that day. Null for imports. At least this many. Example: `1`. */
                hoursLateMin?: number | null;
                /** @description Who recorded it first; pseudonymous. Several are separated by commas. Example: `b6a1c2d3-0f4e-4c5d-8e9f-7a6b5c4d3e2f`. */
                actorId?: string[] | null;
                /** @description What recorded it first. Several are separated by commas. Example: `person`. */
                actorKind?: ("person" | "system" | "partner")[] | null;
                /** @description Roles of that actor at the time. At most one for each role. Several are separated by commas. Example: `clinician`. */
                actorRole?: string[] | null;
                /** @description Entered here, imported, or adopted from another log. Several are separated by commas. Example: `live`. */
                origin?: ("live" | "import" | "adopted")[] | null;
                /** @description The other system; null when entered here. Several are separated by commas. Example: `originSystem`. */
                originSystem?: string[] | null;
                /** @description Rule check result; null where no pack has checked it. Several are separated by commas. Example: `justify`. */
                decision?: ("allow" | "justify" | "refuse")[] | null;
                /** @description Grounds on which it was recorded; null where no pack has checked it. Several are separated by commas. Example: `justified`. */
                conformance?: ("conforming" | "justified" | "non-conforming")[] | null;
                /** @description Population under which it was checked; null where it was not known. Several are separated by commas. Example: `adult`. */
                population?: ("adult" | "adolescent" | "transition-age")[] | null;
                /** @description How the population was known; null where no pack has checked it. Several are separated by commas. Example: `birth-date`. */
                populationKnown?: ("birth-date" | "stated" | "unknown")[] | null;
                /** @description Rules that raised a finding. At most one for each rule. Several are separated by commas. Example: `assessment-current`. */
                ruleId?: string[] | null;
                /** @description Entries that the rules that were met rest on, at most one for each rule. The filter finds the moves that rest on an entry. Several are separated by commas. Example: `7c3d0b1e-4a5f-5b6c-8d7e-9f0a1b2c3d4e`. */
                reliedOn?: string[] | null;
                /** @description Rules that were met and rest on something recorded. At most one for each rule. Several are separated by commas. Example: `assessment-recorded`. */
                metRuleId?: string[] | null;
                /** @description Result of the advisory pack, such as a payer's edition; it decides nothing. Null where there was none. Several are separated by commas. Example: `justify`. */
                advisoryDecision?: ("allow" | "justify" | "refuse")[] | null;
                /** @description Rules of the advisory pack that raised a finding. At most one for each rule. Several are separated by commas. Example: `assessment-current`. */
                advisoryRuleId?: string[] | null;
                /** @description The advisory pack. Several are separated by commas. Example: `asam-4e-adult`. */
                advisoryPackId?: string[] | null;
                /** @description Version of the advisory pack. Several are separated by commas. Example: `1.0.0`. */
                advisoryPackVersion?: string[] | null;
                /** @description Rule ids that the recorder acknowledged. At most one for each finding. Several are separated by commas. Example: `assessment-current`. */
                acknowledged?: string[] | null;
                /** @description Those of them that the recorder acknowledged without a role that should. At most one for each finding. Several are separated by commas. Example: `acknowledgedByAnother`. */
                acknowledgedByAnother?: string[] | null;
                /** @description Coded reason that was given. Several are separated by commas. Example: `clinical-progress`. */
                reason?: string[] | null;
                /** @description The reason, where the pack required one or was overridden. Several are separated by commas. Example: `clinical-progress`. */
                overrideReason?: string[] | null;
                /** @description State of the payer’s authorization at the move, for its day and level; `none` where nothing is recorded. Several are separated by commas. Example: `approved`. */
                authorization?: ("none" | "requested" | "approved" | "denied" | "not-required" | "ended")[] | null;
                /** @description Who proposed it; pseudonymous. Several are separated by commas. Example: `proposedBy`. */
                proposedBy?: string[] | null;
                /** @description When it was proposed. From this instant or day on. Example: `2026-03-01`. */
                proposedFrom?: string | null;
                /** @description When it was proposed. Before this instant or day. Example: `2026-04-01`. */
                proposedTo?: string | null;
                /** @description When it was approved. From this instant or day on. Example: `2026-03-01`. */
                approvedFrom?: string | null;
                /** @description When it was approved. Before this instant or day. Example: `2026-04-01`. */
                approvedTo?: string | null;
                /** @description Proposal that it carried out. Several are separated by commas. Example: `proposalId`. */
                proposalId?: string[] | null;
                /** @description Who approved it; pseudonymous. The filter `any` finds every approved move, `none` those that nobody approved. Several are separated by commas. Example: `approvedBy`. */
                approvedBy?: string[] | null;
                /** @description Rule pack that checked it. Several are separated by commas. Example: `asam-3e-adult`. */
                packId?: string[] | null;
                /** @description Version of the rule pack. Several are separated by commas. Example: `1.0.0`. */
                packVersion?: string[] | null;
                /** @description SHA-256 of the rule pack, in hex. Several are separated by commas. Example: `packSha256`. */
                packSha256?: string[] | null;
                /** @description Who made the last correction; pseudonymous. Several are separated by commas. Example: `correctedBy`. */
                correctedBy?: string[] | null;
                /** @description When it was last corrected or voided; null when it never was. From this instant or day on. Example: `2026-03-01`. */
                changedFrom?: string | null;
                /** @description When it was last corrected or voided; null when it never was. Before this instant or day. Example: `2026-04-01`. */
                changedTo?: string | null;
                /** @description It no longer counts: it was entered in error. Example: `true`. */
                voided?: boolean | null;
                /** @description When it was voided. From this instant or day on. Example: `2026-03-01`. */
                voidedFrom?: string | null;
                /** @description When it was voided. Before this instant or day. Example: `2026-04-01`. */
                voidedTo?: string | null;
                /** @description Who voided it; pseudonymous. Several are separated by commas. Example: `voidedBy`. */
                voidedBy?: string[] | null;
                /** @description Coded reason for the void. Several are separated by commas. Example: `voidReason`. */
                voidReason?: string[] | null;
                /** @description Its placement is not open at its time. Example: `true`. */
                unanchored?: boolean | null;
                /** @description It opens a placement on a track that another placement holds. Example: `true`. */
                overlapping?: boolean | null;
                /** @description The recorder named another direction than the path shows. Example: `true`. */
                assertedDiffers?: boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Headings first; they are the names that the JSON answer uses. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example entryId,move,localDate
                     *     5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21,step-down,2026-03-01
                     */
                    "text/csv": string;
                };
            };
        };
    };
    listPlacementPeriods: {
        parameters: {
            query?: {
                /** @description At most this many items. Example: `50`. */
                limit?: number;
                /** @description The `next` of the page before, unchanged. */
                cursor?: string;
                /** @description How things were at this instant, or when this day began at each site; now when omitted. Example: `2026-03-01T09:00-06:00`. */
                asOf?: string | null;
                /** @description Only what the log had taken by this instant or the start of this day; everything known by now when omitted. Example: `2026-03-05T09:00-06:00`. */
                knownAt?: string | null;
                /** @description A position that a command answered: waits until the answer includes it (read your own write). Example: `0000000000000042`. */
                atLeast?: string | null;
                /** @description Rows that hold at any time from this instant or day on. Example: `2026-03-01`. */
                duringFrom?: string | null;
                /** @description Rows that hold at any time before this instant or day. Example: `2026-04-01`. */
                duringTo?: string | null;
                /** @description A column; with a minus in front, descending. `-from` when omitted. Example: `-from`. */
                sort?: "clientId" | "-clientId" | "openedBy" | "-openedBy" | "closedBy" | "-closedBy" | "placementId" | "-placementId" | "facilityId" | "-facilityId" | "programId" | "-programId" | "track" | "-track" | "levelSystem" | "-levelSystem" | "level" | "-level" | "rank" | "-rank" | "phase" | "-phase" | "status" | "-status" | "episode" | "-episode" | "admittedAt" | "-admittedAt" | "admittedOn" | "-admittedOn" | "levelSince" | "-levelSince" | "from" | "-from" | "fromSeq" | "-fromSeq" | "fromLocalDate" | "-fromLocalDate" | "fromPrecision" | "-fromPrecision" | "openedMove" | "-openedMove" | "to" | "-to" | "toLocalDate" | "-toLocalDate" | "toPrecision" | "-toPrecision" | "closedKind" | "-closedKind" | "closedMove" | "-closedMove" | "lengthOfStayDays" | "-lengthOfStayDays" | "levelStayDays" | "-levelStayDays" | "disposition" | "-disposition" | null;
                /** @description The client; pseudonymous. Several are separated by commas. Example: `3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02`. */
                clientId?: string[] | null;
                /** @description The entry that opens the period. Several are separated by commas. Example: `5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21`. */
                openedBy?: string[] | null;
                /** @description The entry that closes it; null while it lasts. Several are separated by commas. Example: `closedBy`. */
                closedBy?: string[] | null;
                /** @description The placement: one stay on one track. Several are separated by commas. Example: `c2b1a0f9-8e7d-5c6b-9a59-483726150403`. */
                placementId?: string[] | null;
                /** @description Facility. Several are separated by commas. Example: `HAWTHORN`. */
                facilityId?: string[] | null;
                /** @description Program; null when none was named. Several are separated by commas. Example: `HAWTHORN-IOP`. */
                programId?: string[] | null;
                /** @description Track; one placement at a time holds it. Several are separated by commas. Example: `treatment`. */
                track?: string[] | null;
                /** @description Code system of `level`, e.g. `asam-3e`. Several are separated by commas. Example: `asam-3e`. */
                levelSystem?: string[] | null;
                /** @description Level of care. Several are separated by commas. Example: `2.1`. */
                level?: string[] | null;
                /** @description Phase; null when none was set. Several are separated by commas. Example: `phase`. */
                phase?: string[] | null;
                /** @description Where the client is meanwhile; `incoherent`: entries of the path contradict it. Several are separated by commas. Example: `present`. */
                status?: ("present" | "on-leave" | "out-on-referral" | "aftercare" | "incoherent")[] | null;
                /** @description When the placement began. From this instant or day on. Example: `2026-03-01`. */
                admittedFrom?: string | null;
                /** @description When the placement began. Before this instant or day. Example: `2026-04-01`. */
                admittedTo?: string | null;
                /** @description What the entry that opens it means. Several are separated by commas. Example: `step-down`. */
                openedMove?: ("admission" | "step-up" | "step-down" | "transfer" | "phase-change" | "leave-start" | "leave-end" | "referral-out" | "referral-return" | "discharge" | "aftercare-start" | "aftercare-end" | "death" | "unanchored")[] | null;
                /** @description What that entry means; null while it lasts. Several are separated by commas. Example: `closedMove`. */
                closedMove?: ("admission" | "step-up" | "step-down" | "transfer" | "phase-change" | "leave-start" | "leave-end" | "referral-out" | "referral-return" | "discharge" | "aftercare-start" | "aftercare-end" | "death" | "unanchored")[] | null;
                /** @description Length of stay in days, where a discharge or a death closes the period. At least this many. Example: `1`. */
                lengthOfStayDaysMin?: number | null;
                /** @description Days at the level, where the period ends the stay at it. At least this many. Example: `1`. */
                levelStayDaysMin?: number | null;
                /** @description How the placement ended, where a discharge closes it; `died` where a death closes it. Several are separated by commas. Example: `disposition`. */
                disposition?: string[] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of placement periods. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "clientId": "3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02",
                     *           "knownFrom": "0000000000004708",
                     *           "knownTo": null,
                     *           "openedBy": "5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21",
                     *           "closedBy": null,
                     *           "placementId": "c2b1a0f9-8e7d-5c6b-9a59-483726150403",
                     *           "facilityId": "HAWTHORN",
                     *           "programId": "HAWTHORN-IOP",
                     *           "track": "treatment",
                     *           "levelSystem": "asam-3e",
                     *           "level": "2.1",
                     *           "rank": 200,
                     *           "phase": null,
                     *           "status": "present",
                     *           "episode": 1,
                     *           "admittedAt": "2026-03-01T09:00:00-06:00",
                     *           "admittedOn": "2026-03-01",
                     *           "levelSince": "2026-03-01",
                     *           "from": "2026-03-01T09:00:00-06:00",
                     *           "fromSeq": 0,
                     *           "fromLocalDate": "2026-03-01",
                     *           "fromPrecision": "minute",
                     *           "openedMove": "step-down",
                     *           "to": null,
                     *           "toLocalDate": null,
                     *           "toPrecision": null,
                     *           "closedKind": null,
                     *           "closedMove": null,
                     *           "lengthOfStayDays": null,
                     *           "levelStayDays": null,
                     *           "disposition": null
                     *         }
                     *       ],
                     *       "next": null,
                     *       "freshness": {
                     *         "watermark": {
                     *           "position": "0000000000004711",
                     *           "recordedAt": "2026-03-01T16:00:00Z"
                     *         },
                     *         "knownTo": "0000000000004711",
                     *         "lag": {
                     *           "behind": false,
                     *           "ahead": false,
                     *           "events": 0,
                     *           "ms": 0
                     *         },
                     *         "incomplete": 0,
                     *         "future": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Placements"];
                };
            };
        };
    };
    exportPlacementPeriods: {
        parameters: {
            query?: {
                /** @description At most this many items. Example: `50`. */
                limit?: number;
                /** @description The `next` of the page before, unchanged. */
                cursor?: string;
                /** @description How things were at this instant, or when this day began at each site; now when omitted. Example: `2026-03-01T09:00-06:00`. */
                asOf?: string | null;
                /** @description Only what the log had taken by this instant or the start of this day; everything known by now when omitted. Example: `2026-03-05T09:00-06:00`. */
                knownAt?: string | null;
                /** @description A position that a command answered: waits until the answer includes it (read your own write). Example: `0000000000000042`. */
                atLeast?: string | null;
                /** @description Rows that hold at any time from this instant or day on. Example: `2026-03-01`. */
                duringFrom?: string | null;
                /** @description Rows that hold at any time before this instant or day. Example: `2026-04-01`. */
                duringTo?: string | null;
                /** @description A column; with a minus in front, descending. `-from` when omitted. Example: `-from`. */
                sort?: "clientId" | "-clientId" | "openedBy" | "-openedBy" | "closedBy" | "-closedBy" | "placementId" | "-placementId" | "facilityId" | "-facilityId" | "programId" | "-programId" | "track" | "-track" | "levelSystem" | "-levelSystem" | "level" | "-level" | "rank" | "-rank" | "phase" | "-phase" | "status" | "-status" | "episode" | "-episode" | "admittedAt" | "-admittedAt" | "admittedOn" | "-admittedOn" | "levelSince" | "-levelSince" | "from" | "-from" | "fromSeq" | "-fromSeq" | "fromLocalDate" | "-fromLocalDate" | "fromPrecision" | "-fromPrecision" | "openedMove" | "-openedMove" | "to" | "-to" | "toLocalDate" | "-toLocalDate" | "toPrecision" | "-toPrecision" | "closedKind" | "-closedKind" | "closedMove" | "-closedMove" | "lengthOfStayDays" | "-lengthOfStayDays" | "levelStayDays" | "-levelStayDays" | "disposition" | "-disposition" | null;
                /** @description The client; pseudonymous. Several are separated by commas. Example: `3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02`. */
                clientId?: string[] | null;
                /** @description The entry that opens the period. Several are separated by commas. Example: `5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21`. */
                openedBy?: string[] | null;
                /** @description The entry that closes it; null while it lasts. Several are separated by commas. Example: `closedBy`. */
                closedBy?: string[] | null;
                /** @description The placement: one stay on one track. Several are separated by commas. Example: `c2b1a0f9-8e7d-5c6b-9a59-483726150403`. */
                placementId?: string[] | null;
                /** @description Facility. Several are separated by commas. Example: `HAWTHORN`. */
                facilityId?: string[] | null;
                /** @description Program; null when none was named. Several are separated by commas. Example: `HAWTHORN-IOP`. */
                programId?: string[] | null;
                /** @description Track; one placement at a time holds it. Several are separated by commas. Example: `treatment`. */
                track?: string[] | null;
                /** @description Code system of `level`, e.g. `asam-3e`. Several are separated by commas. Example: `asam-3e`. */
                levelSystem?: string[] | null;
                /** @description Level of care. Several are separated by commas. Example: `2.1`. */
                level?: string[] | null;
                /** @description Phase; null when none was set. Several are separated by commas. Example: `phase`. */
                phase?: string[] | null;
                /** @description Where the client is meanwhile; `incoherent`: entries of the path contradict it. Several are separated by commas. Example: `present`. */
                status?: ("present" | "on-leave" | "out-on-referral" | "aftercare" | "incoherent")[] | null;
                /** @description When the placement began. From this instant or day on. Example: `2026-03-01`. */
                admittedFrom?: string | null;
                /** @description When the placement began. Before this instant or day. Example: `2026-04-01`. */
                admittedTo?: string | null;
                /** @description What the entry that opens it means. Several are separated by commas. Example: `step-down`. */
                openedMove?: ("admission" | "step-up" | "step-down" | "transfer" | "phase-change" | "leave-start" | "leave-end" | "referral-out" | "referral-return" | "discharge" | "aftercare-start" | "aftercare-end" | "death" | "unanchored")[] | null;
                /** @description What that entry means; null while it lasts. Several are separated by commas. Example: `closedMove`. */
                closedMove?: ("admission" | "step-up" | "step-down" | "transfer" | "phase-change" | "leave-start" | "leave-end" | "referral-out" | "referral-return" | "discharge" | "aftercare-start" | "aftercare-end" | "death" | "unanchored")[] | null;
                /** @description Length of stay in days, where a discharge or a death closes the period. At least this many. Example: `1`. */
                lengthOfStayDaysMin?: number | null;
                /** @description Days at the level, where the period ends the stay at it. At least this many. Example: `1`. */
                levelStayDaysMin?: number | null;
                /** @description How the placement ended, where a discharge closes it; `died` where a death closes it. Several are separated by commas. Example: `disposition`. */
                disposition?: string[] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Headings first; they are the names that the JSON answer uses. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example clientId,knownFrom,knownTo */
                    "text/csv": string;
                };
            };
        };
    };
    listObligations: {
        parameters: {
            query?: {
                /** @description At most this many items. Example: `50`. */
                limit?: number;
                /** @description The `next` of the page before, unchanged. */
                cursor?: string;
                /** @description How things were at this instant, or when this day began at each site; now when omitted. Example: `2026-03-01T09:00-06:00`. */
                asOf?: string | null;
                /** @description Only what the log had taken by this instant or the start of this day; everything known by now when omitted. Example: `2026-03-05T09:00-06:00`. */
                knownAt?: string | null;
                /** @description A position that a command answered: waits until the answer includes it (read your own write). Example: `0000000000000042`. */
                atLeast?: string | null;
                /** @description Rows that hold at any time from this instant or day on. Example: `2026-03-01`. */
                duringFrom?: string | null;
                /** @description Rows that hold at any time before this instant or day. Example: `2026-04-01`. */
                duringTo?: string | null;
                /** @description A column; with a minus in front, descending. `dueAt` when omitted. Example: `dueAt`. */
                sort?: "clientId" | "-clientId" | "openedBy" | "-openedBy" | "closedBy" | "-closedBy" | "opener" | "-opener" | "openerKind" | "-openerKind" | "subjectKind" | "-subjectKind" | "subjectId" | "-subjectId" | "clockId" | "-clockId" | "title" | "-title" | "action" | "-action" | "ownerRole" | "-ownerRole" | "facilityId" | "-facilityId" | "programId" | "-programId" | "placementId" | "-placementId" | "openedAt" | "-openedAt" | "opensFrom" | "-opensFrom" | "warnAt" | "-warnAt" | "dueAt" | "-dueAt" | "overdueFrom" | "-overdueFrom" | "lapsesAt" | "-lapsesAt" | "closedAt" | "-closedAt" | "ownerId" | "-ownerId" | "ownedFrom" | "-ownedFrom" | "snoozedFrom" | "-snoozedFrom" | "snoozedUntil" | "-snoozedUntil" | "snoozeReason" | "-snoozeReason" | null;
                /** @description The client; pseudonymous. Several are separated by commas. Example: `3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02`. */
                clientId?: string[] | null;
                /** @description The entry, proposal, or planned move that opens it. Several are separated by commas. Example: `5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21`. */
                openedBy?: string[] | null;
                /** @description What met or ended it; null while it is open. Several are separated by commas. Example: `closedBy`. */
                closedBy?: string[] | null;
                /** @description What opened it. Several are separated by commas. Example: `entry`. */
                opener?: ("entry" | "proposal" | "plan")[] | null;
                /** @description Kind of the entry that opened it, or that is proposed; null for a planned move. Several are separated by commas. Example: `SteppedDown`. */
                openerKind?: ("InquiryReceived" | "InquiryClosed" | "AssessmentRecorded" | "EntryReviewed" | "LevelRecommended" | "CoverageVerified" | "AuthorizationRecorded" | "CertificationRecorded" | "Admitted" | "SteppedUp" | "SteppedDown" | "Transferred" | "PhaseChanged" | "ScheduleSet" | "LeaveStarted" | "LeaveEnded" | "ReferredOut" | "ReturnedFromReferral" | "ContinuedStayReviewed" | "LivingEnvironmentRecorded" | "CareTeamAssigned" | "ReturnToUseReported" | "ArrivalAccepted" | "AftercarePlanned" | "Discharged" | "AftercareStarted" | "AftercareContactRecorded" | "AftercareEnded" | "DeathRecorded" | "ClientAttributesRecorded")[] | null;
                /** @description What it is about. Several are separated by commas. Example: `placement`. */
                subjectKind?: ("placement" | "leave" | "referral" | "authorization" | "certification" | "assessment" | "inquiry" | "entry" | "proposal" | "plan")[] | null;
                /** @description The placement, entry, proposal, or planned move that it is about. Several are separated by commas. Example: `5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21`. */
                subjectId?: string[] | null;
                /** @description The deadline of the rule pack. Several are separated by commas. Example: `continued-stay-review`. */
                clockId?: string[] | null;
                /** @description The one kind of entry to record to meet it. Null where none does: a proposal is answered, a planned move carried out, a contradiction repaired. Several are separated by commas. Example: `ContinuedStayReviewed`. */
                action?: ("InquiryReceived" | "InquiryClosed" | "AssessmentRecorded" | "EntryReviewed" | "LevelRecommended" | "CoverageVerified" | "AuthorizationRecorded" | "CertificationRecorded" | "Admitted" | "SteppedUp" | "SteppedDown" | "Transferred" | "PhaseChanged" | "ScheduleSet" | "LeaveStarted" | "LeaveEnded" | "ReferredOut" | "ReturnedFromReferral" | "ContinuedStayReviewed" | "LivingEnvironmentRecorded" | "CareTeamAssigned" | "ReturnToUseReported" | "ArrivalAccepted" | "AftercarePlanned" | "Discharged" | "AftercareStarted" | "AftercareContactRecorded" | "AftercareEnded" | "DeathRecorded" | "ClientAttributesRecorded")[] | null;
                /** @description Role that owes it. Several are separated by commas. Example: `utilization-review`. */
                ownerRole?: string[] | null;
                /** @description Facility. Several are separated by commas. Example: `HAWTHORN`. */
                facilityId?: string[] | null;
                /** @description Program; null when none is concerned. Several are separated by commas. Example: `HAWTHORN-IOP`. */
                programId?: string[] | null;
                /** @description Placement; null when none is concerned. Several are separated by commas. Example: `placementId`. */
                placementId?: string[] | null;
                /** @description From when on it is asked of anyone: as a rule when what opened it happened. From this instant or day on. Example: `2026-03-01`. */
                openedFrom?: string | null;
                /** @description From when on it is asked of anyone: as a rule when what opened it happened. Before this instant or day. Example: `2026-04-01`. */
                openedTo?: string | null;
                /** @description By when it is to be done. From this instant or day on. Example: `2026-03-01`. */
                dueFrom?: string | null;
                /** @description By when it is to be done. Before this instant or day. Example: `2026-04-01`. */
                dueTo?: string | null;
                /** @description `met`: someone did it. `ended`: it is no longer needed. Several are separated by commas. Example: `open`. */
                state?: ("open" | "met" | "ended")[] | null;
                /** @description When it was met or ended; null while it is open. From this instant or day on. Example: `2026-03-01`. */
                closedFrom?: string | null;
                /** @description When it was met or ended; null while it is open. Before this instant or day. Example: `2026-04-01`. */
                closedTo?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of obligations. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "clientId": "3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02",
                     *           "knownFrom": "0000000000004708",
                     *           "knownTo": null,
                     *           "openedBy": "5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21",
                     *           "closedBy": null,
                     *           "opener": "entry",
                     *           "openerKind": "SteppedDown",
                     *           "subjectKind": "placement",
                     *           "subjectId": "5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21",
                     *           "clockId": "continued-stay-review",
                     *           "title": "Continued-stay review",
                     *           "action": "ContinuedStayReviewed",
                     *           "ownerRole": "utilization-review",
                     *           "facilityId": "HAWTHORN",
                     *           "programId": "HAWTHORN-IOP",
                     *           "placementId": null,
                     *           "openedAt": "2026-03-01T09:00:00-06:00",
                     *           "opensFrom": "2026-03-01T09:00:00-06:00",
                     *           "warnAt": "2026-03-01T09:00:00-06:00",
                     *           "dueAt": "2026-03-01T09:00:00-06:00",
                     *           "overdueFrom": "2026-03-01T09:00:00-06:00",
                     *           "lapsesAt": null,
                     *           "state": "open",
                     *           "closedAt": null,
                     *           "ownerId": null,
                     *           "ownedFrom": null,
                     *           "snoozedFrom": null,
                     *           "snoozedUntil": null,
                     *           "snoozeReason": null
                     *         }
                     *       ],
                     *       "next": null,
                     *       "freshness": {
                     *         "watermark": {
                     *           "position": "0000000000004711",
                     *           "recordedAt": "2026-03-01T16:00:00Z"
                     *         },
                     *         "knownTo": "0000000000004711",
                     *         "lag": {
                     *           "behind": false,
                     *           "ahead": false,
                     *           "events": 0,
                     *           "ms": 0
                     *         },
                     *         "incomplete": 0,
                     *         "future": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Obligations"];
                };
            };
        };
    };
    exportObligations: {
        parameters: {
            query?: {
                /** @description At most this many items. Example: `50`. */
                limit?: number;
                /** @description The `next` of the page before, unchanged. */
                cursor?: string;
                /** @description How things were at this instant, or when this day began at each site; now when omitted. Example: `2026-03-01T09:00-06:00`. */
                asOf?: string | null;
                /** @description Only what the log had taken by this instant or the start of this day; everything known by now when omitted. Example: `2026-03-05T09:00-06:00`. */
                knownAt?: string | null;
                /** @description A position that a command answered: waits until the answer includes it (read your own write). Example: `0000000000000042`. */
                atLeast?: string | null;
                /** @description Rows that hold at any time from this instant or day on. Example: `2026-03-01`. */
                duringFrom?: string | null;
                /** @description Rows that hold at any time before this instant or day. Example: `2026-04-01`. */
                duringTo?: string | null;
                /** @description A column; with a minus in front, descending. `dueAt` when omitted. Example: `dueAt`. */
                sort?: "clientId" | "-clientId" | "openedBy" | "-openedBy" | "closedBy" | "-closedBy" | "opener" | "-opener" | "openerKind" | "-openerKind" | "subjectKind" | "-subjectKind" | "subjectId" | "-subjectId" | "clockId" | "-clockId" | "title" | "-title" | "action" | "-action" | "ownerRole" | "-ownerRole" | "facilityId" | "-facilityId" | "programId" | "-programId" | "placementId" | "-placementId" | "openedAt" | "-openedAt" | "opensFrom" | "-opensFrom" | "warnAt" | "-warnAt" | "dueAt" | "-dueAt" | "overdueFrom" | "-overdueFrom" | "lapsesAt" | "-lapsesAt" | "closedAt" | "-closedAt" | "ownerId" | "-ownerId" | "ownedFrom" | "-ownedFrom" | "snoozedFrom" | "-snoozedFrom" | "snoozedUntil" | "-snoozedUntil" | "snoozeReason" | "-snoozeReason" | null;
                /** @description The client; pseudonymous. Several are separated by commas. Example: `3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02`. */
                clientId?: string[] | null;
                /** @description The entry, proposal, or planned move that opens it. Several are separated by commas. Example: `5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21`. */
                openedBy?: string[] | null;
                /** @description What met or ended it; null while it is open. Several are separated by commas. Example: `closedBy`. */
                closedBy?: string[] | null;
                /** @description What opened it. Several are separated by commas. Example: `entry`. */
                opener?: ("entry" | "proposal" | "plan")[] | null;
                /** @description Kind of the entry that opened it, or that is proposed; null for a planned move. Several are separated by commas. Example: `SteppedDown`. */
                openerKind?: ("InquiryReceived" | "InquiryClosed" | "AssessmentRecorded" | "EntryReviewed" | "LevelRecommended" | "CoverageVerified" | "AuthorizationRecorded" | "CertificationRecorded" | "Admitted" | "SteppedUp" | "SteppedDown" | "Transferred" | "PhaseChanged" | "ScheduleSet" | "LeaveStarted" | "LeaveEnded" | "ReferredOut" | "ReturnedFromReferral" | "ContinuedStayReviewed" | "LivingEnvironmentRecorded" | "CareTeamAssigned" | "ReturnToUseReported" | "ArrivalAccepted" | "AftercarePlanned" | "Discharged" | "AftercareStarted" | "AftercareContactRecorded" | "AftercareEnded" | "DeathRecorded" | "ClientAttributesRecorded")[] | null;
                /** @description What it is about. Several are separated by commas. Example: `placement`. */
                subjectKind?: ("placement" | "leave" | "referral" | "authorization" | "certification" | "assessment" | "inquiry" | "entry" | "proposal" | "plan")[] | null;
                /** @description The placement, entry, proposal, or planned move that it is about. Several are separated by commas. Example: `5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21`. */
                subjectId?: string[] | null;
                /** @description The deadline of the rule pack. Several are separated by commas. Example: `continued-stay-review`. */
                clockId?: string[] | null;
                /** @description The one kind of entry to record to meet it. Null where none does: a proposal is answered, a planned move carried out, a contradiction repaired. Several are separated by commas. Example: `ContinuedStayReviewed`. */
                action?: ("InquiryReceived" | "InquiryClosed" | "AssessmentRecorded" | "EntryReviewed" | "LevelRecommended" | "CoverageVerified" | "AuthorizationRecorded" | "CertificationRecorded" | "Admitted" | "SteppedUp" | "SteppedDown" | "Transferred" | "PhaseChanged" | "ScheduleSet" | "LeaveStarted" | "LeaveEnded" | "ReferredOut" | "ReturnedFromReferral" | "ContinuedStayReviewed" | "LivingEnvironmentRecorded" | "CareTeamAssigned" | "ReturnToUseReported" | "ArrivalAccepted" | "AftercarePlanned" | "Discharged" | "AftercareStarted" | "AftercareContactRecorded" | "AftercareEnded" | "DeathRecorded" | "ClientAttributesRecorded")[] | null;
                /** @description Role that owes it. Several are separated by commas. Example: `utilization-review`. */
                ownerRole?: string[] | null;
                /** @description Facility. Several are separated by commas. Example: `HAWTHORN`. */
                facilityId?: string[] | null;
                /** @description Program; null when none is concerned. Several are separated by commas. Example: `HAWTHORN-IOP`. */
                programId?: string[] | null;
                /** @description Placement; null when none is concerned. Several are separated by commas. Example: `placementId`. */
                placementId?: string[] | null;
                /** @description From when on it is asked of anyone: as a rule when what opened it happened. From this instant or day on. Example: `2026-03-01`. */
                openedFrom?: string | null;
                /** @description From when on it is asked of anyone: as a rule when what opened it happened. Before this instant or day. Example: `2026-04-01`. */
                openedTo?: string | null;
                /** @description By when it is to be done. From this instant or day on. Example: `2026-03-01`. */
                dueFrom?: string | null;
                /** @description By when it is to be done. Before this instant or day. Example: `2026-04-01`. */
                dueTo?: string | null;
                /** @description `met`: someone did it. `ended`: it is no longer needed. Several are separated by commas. Example: `open`. */
                state?: ("open" | "met" | "ended")[] | null;
                /** @description When it was met or ended; null while it is open. From this instant or day on. Example: `2026-03-01`. */
                closedFrom?: string | null;
                /** @description When it was met or ended; null while it is open. Before this instant or day. Example: `2026-04-01`. */
                closedTo?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Headings first; they are the names that the JSON answer uses. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example clientId,knownFrom,knownTo */
                    "text/csv": string;
                };
            };
        };
    };
    getDataDictionary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every column. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "columns": [
                     *         {
                     *           "list": "transitions",
                     *           "name": "clientId",
                     *           "kind": "id",
                     *           "nullable": false,
                     *           "values": null,
                     *           "filters": [
                     *             "clientId"
                     *           ],
                     *           "inCsv": true,
                     *           "description": "The client; pseudonymous."
                     *         },
                     *         {
                     *           "list": "transitions",
                     *           "name": "knownFrom",
                     *           "kind": "text",
                     *           "nullable": false,
                     *           "values": null,
                     *           "filters": [],
                     *           "inCsv": true,
                     *           "description": "Known from this position of the log on."
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["DataDictionary"];
                };
            };
        };
    };
    getBoard: {
        parameters: {
            query: {
                /** @description Only what the log had taken by this instant or the start of this day; everything known by now when omitted. Example: `2026-03-05T09:00-06:00`. */
                knownAt?: string | null;
                /** @description A position that a command answered: waits until the answer includes it (read your own write). Example: `0000000000000042`. */
                atLeast?: string | null;
                /** @description How things were at this instant, or when this day began at each site; now when omitted. Example: `2026-03-01T09:00-06:00`. */
                asOf?: string | null;
                /** @description Counts who came and went from this instant or day on, as a rule the last census meeting. */
                since: string;
                /** @description Facilities, separated by commas. Example: `HAWTHORN`. */
                facilityId?: string[] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Opening + in - out = in treatment, in every row. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "since": "2026-02-25T09:00-06:00",
                     *       "asOf": "2026-03-04T09:00-06:00",
                     *       "programs": [
                     *         {
                     *           "facilityId": "HAWTHORN",
                     *           "programId": "HAWTHORN-IOP",
                     *           "levelSystem": "asam-3e",
                     *           "level": "2.1",
                     *           "rank": 210,
                     *           "opening": 11,
                     *           "in": 2,
                     *           "out": 3,
                     *           "inTreatment": 10,
                     *           "onLeave": 1,
                     *           "outOnReferral": 1,
                     *           "aftercare": 0,
                     *           "plannedIn": 1,
                     *           "plannedOut": 0,
                     *           "withoutAuthorization": 2,
                     *           "openingAsKnownThen": 10,
                     *           "change": -1,
                     *           "clients": 10,
                     *           "capacity": 24,
                     *           "occupancy": 0.417
                     *         }
                     *       ],
                     *       "sites": [
                     *         {
                     *           "facilityId": "HAWTHORN",
                     *           "opening": 11,
                     *           "in": 2,
                     *           "out": 3,
                     *           "inTreatment": 10,
                     *           "onLeave": 1,
                     *           "outOnReferral": 1,
                     *           "aftercare": 0,
                     *           "plannedIn": 1,
                     *           "plannedOut": 0,
                     *           "withoutAuthorization": 2,
                     *           "openingAsKnownThen": 10,
                     *           "change": -1,
                     *           "clients": 10,
                     *           "capacity": 24,
                     *           "occupancy": 0.417
                     *         }
                     *       ],
                     *       "totals": {
                     *         "opening": 11,
                     *         "in": 2,
                     *         "out": 3,
                     *         "inTreatment": 10,
                     *         "onLeave": 1,
                     *         "outOnReferral": 1,
                     *         "aftercare": 0,
                     *         "plannedIn": 1,
                     *         "plannedOut": 0,
                     *         "withoutAuthorization": 2,
                     *         "openingAsKnownThen": 10,
                     *         "change": -1,
                     *         "clients": 10,
                     *         "capacity": 24,
                     *         "occupancy": 0.417
                     *       },
                     *       "freshness": {
                     *         "watermark": {
                     *           "position": "0000000000004711",
                     *           "recordedAt": "2026-03-01T16:00:00Z"
                     *         },
                     *         "knownTo": "0000000000004711",
                     *         "lag": {
                     *           "behind": false,
                     *           "ahead": false,
                     *           "events": 0,
                     *           "ms": 0
                     *         },
                     *         "incomplete": 0,
                     *         "future": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Board"];
                };
            };
        };
    };
    listBoardClients: {
        parameters: {
            query: {
                /** @description At most this many items. Example: `50`. */
                limit?: number;
                /** @description The `next` of the page before, unchanged. */
                cursor?: string;
                /** @description How things were at this instant, or when this day began at each site; now when omitted. Example: `2026-03-01T09:00-06:00`. */
                asOf?: string | null;
                /** @description Only what the log had taken by this instant or the start of this day; everything known by now when omitted. Example: `2026-03-05T09:00-06:00`. */
                knownAt?: string | null;
                /** @description A position that a command answered: waits until the answer includes it (read your own write). Example: `0000000000000042`. */
                atLeast?: string | null;
                /** @description Counts who came and went from this instant or day on, as a rule the last census meeting. */
                since: string;
                /** @description The figure whose clients are asked for. */
                figure: "opening" | "in" | "out" | "inTreatment" | "onLeave" | "outOnReferral" | "aftercare" | "plannedIn" | "plannedOut" | "withoutAuthorization";
                /** @description The facility that it is counted for; all of yours when omitted. Example: `HAWTHORN`. */
                facilityId?: string | null;
                /** @description The program that it is counted for; the facility when omitted. Example: `HAWTHORN-IOP`. */
                programId?: string | null;
                /** @description The level that it counts for, in addition to the program. Example: `2.1`. */
                level?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of placements or planned moves. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "clientId": "3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02",
                     *           "placementId": "c2b1a0f9-8e7d-5c6b-9a59-483726150403",
                     *           "facilityId": "HAWTHORN",
                     *           "programId": "HAWTHORN-IOP",
                     *           "levelSystem": "asam-3e",
                     *           "level": "2.1",
                     *           "rank": 210,
                     *           "status": "present",
                     *           "admittedOn": "2026-02-02",
                     *           "levelSince": "2026-02-16",
                     *           "move": null,
                     *           "at": null,
                     *           "precision": null,
                     *           "authorized": true,
                     *           "authorizedTo": "2026-03-15"
                     *         }
                     *       ],
                     *       "next": null,
                     *       "total": 1,
                     *       "clients": 1,
                     *       "freshness": {
                     *         "watermark": {
                     *           "position": "0000000000004711",
                     *           "recordedAt": "2026-03-01T16:00:00Z"
                     *         },
                     *         "knownTo": "0000000000004711",
                     *         "lag": {
                     *           "behind": false,
                     *           "ahead": false,
                     *           "events": 0,
                     *           "ms": 0
                     *         },
                     *         "incomplete": 0,
                     *         "future": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["BoardMembers"];
                };
            };
        };
    };
    exportCensus: {
        parameters: {
            query?: {
                /** @description At most this many items. Example: `50`. */
                limit?: number;
                /** @description The `next` of the page before, unchanged. */
                cursor?: string;
                /** @description How things were at this instant, or when this day began at each site; now when omitted. Example: `2026-03-01T09:00-06:00`. */
                asOf?: string | null;
                /** @description Only what the log had taken by this instant or the start of this day; everything known by now when omitted. Example: `2026-03-05T09:00-06:00`. */
                knownAt?: string | null;
                /** @description A position that a command answered: waits until the answer includes it (read your own write). Example: `0000000000000042`. */
                atLeast?: string | null;
                /** @description What to count by. Default: facility, program, level. Example: `facility,level`. */
                groupBy?: string | null;
                /** @description Facilities, separated by commas. Example: `HAWTHORN`. */
                facilityId?: string[] | null;
                /** @description Programs, separated by commas. Example: `HAWTHORN-IOP`. */
                programId?: string[] | null;
                /** @description Levels, separated by commas. Example: `2.1`. */
                level?: string[] | null;
                /** @description Phases, separated by commas. Example: `skill-building`. */
                phase?: string[] | null;
                /** @description Tracks, separated by commas. Example: `treatment`. */
                track?: string[] | null;
                /** @description Separated by commas. Example: `present,on-leave`. */
                status?: string | null;
                /** @description Also answer the placements behind the counts, in pages. Example: `true`. */
                placements?: boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Headings first; they are the names that the JSON answer uses. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example asOf,knownAt,facilityId */
                    "text/csv": string;
                };
            };
        };
    };
    exportBoard: {
        parameters: {
            query: {
                /** @description Only what the log had taken by this instant or the start of this day; everything known by now when omitted. Example: `2026-03-05T09:00-06:00`. */
                knownAt?: string | null;
                /** @description A position that a command answered: waits until the answer includes it (read your own write). Example: `0000000000000042`. */
                atLeast?: string | null;
                /** @description How things were at this instant, or when this day began at each site; now when omitted. Example: `2026-03-01T09:00-06:00`. */
                asOf?: string | null;
                /** @description Counts who came and went from this instant or day on, as a rule the last census meeting. */
                since: string;
                /** @description Facilities, separated by commas. Example: `HAWTHORN`. */
                facilityId?: string[] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Headings first; they are the names that the JSON answer uses. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example asOf,knownAt,since */
                    "text/csv": string;
                };
            };
        };
    };
    exportClients: {
        parameters: {
            query?: {
                /** @description At most this many items. Example: `50`. */
                limit?: number;
                /** @description The `next` of the page before, unchanged. */
                cursor?: string;
                /** @description How things were at this instant, or when this day began at each site; now when omitted. Example: `2026-03-01T09:00-06:00`. */
                asOf?: string | null;
                /** @description Only what the log had taken by this instant or the start of this day; everything known by now when omitted. Example: `2026-03-05T09:00-06:00`. */
                knownAt?: string | null;
                /** @description A position that a command answered: waits until the answer includes it (read your own write). Example: `0000000000000042`. */
                atLeast?: string | null;
                /** @description Facilities, separated by commas. Example: `HAWTHORN`. */
                facilityId?: string[] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Headings first; they are the names that the JSON answer uses. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example clientId,registeredFacilityId,facilities */
                    "text/csv": string;
                };
            };
        };
    };
    getStays: {
        parameters: {
            query: {
                /** @description Only what the log had taken by this instant or the start of this day; everything known by now when omitted. Example: `2026-03-05T09:00-06:00`. */
                knownAt?: string | null;
                /** @description A position that a command answered: waits until the answer includes it (read your own write). Example: `0000000000000042`. */
                atLeast?: string | null;
                /** @description How things were at this instant, or when this day began at each site; now when omitted. Example: `2026-03-01T09:00-06:00`. */
                asOf?: string | null;
                /** @description Stays that began from this instant or day on. */
                from: string;
                /** @description Stays that began before this instant or day. */
                to: string;
                /** @description Facilities that admitted, separated by commas. Example: `HAWTHORN`. */
                facilityId?: string[] | null;
                /** @description Programs of the admission, separated by commas. Example: `HAWTHORN-IOP`. */
                programId?: string[] | null;
                /** @description Levels of the admission, separated by commas. Example: `2.1`. */
                level?: string[] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Days are local midnights since the admission. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "from": "2026-01-01",
                     *       "to": "2026-03-01",
                     *       "stays": 40,
                     *       "ended": 30,
                     *       "open": 10,
                     *       "outcomes": [
                     *         {
                     *           "outcome": "completed",
                     *           "ended": 22,
                     *           "points": [
                     *             {
                     *               "day": 42,
                     *               "incidence": 0.31,
                     *               "low": 0.18,
                     *               "high": 0.45
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "remaining": [
                     *         {
                     *           "day": 42,
                     *           "share": 0.61
                     *         }
                     *       ],
                     *       "atRisk": [
                     *         {
                     *           "day": 0,
                     *           "stays": 40
                     *         }
                     *       ],
                     *       "quartiles": {
                     *         "q25": 28,
                     *         "q50": 49,
                     *         "q75": null
                     *       },
                     *       "readmissions": [
                     *         {
                     *           "days": 30,
                     *           "discharged": 25,
                     *           "readmitted": 3,
                     *           "share": 0.12
                     *         }
                     *       ],
                     *       "freshness": {
                     *         "watermark": {
                     *           "position": "0000000000004711",
                     *           "recordedAt": "2026-03-01T16:00:00Z"
                     *         },
                     *         "knownTo": "0000000000004711",
                     *         "lag": {
                     *           "behind": false,
                     *           "ahead": false,
                     *           "events": 0,
                     *           "ms": 0
                     *         },
                     *         "incomplete": 0,
                     *         "future": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Stays"];
                };
            };
        };
    };
    listStays: {
        parameters: {
            query: {
                /** @description At most this many items. Example: `50`. */
                limit?: number;
                /** @description The `next` of the page before, unchanged. */
                cursor?: string;
                /** @description How things were at this instant, or when this day began at each site; now when omitted. Example: `2026-03-01T09:00-06:00`. */
                asOf?: string | null;
                /** @description Only what the log had taken by this instant or the start of this day; everything known by now when omitted. Example: `2026-03-05T09:00-06:00`. */
                knownAt?: string | null;
                /** @description A position that a command answered: waits until the answer includes it (read your own write). Example: `0000000000000042`. */
                atLeast?: string | null;
                /** @description Stays that began from this instant or day on. */
                from: string;
                /** @description Stays that began before this instant or day. */
                to: string;
                /** @description Facilities that admitted, separated by commas. Example: `HAWTHORN`. */
                facilityId?: string[] | null;
                /** @description Programs of the admission, separated by commas. Example: `HAWTHORN-IOP`. */
                programId?: string[] | null;
                /** @description Levels of the admission, separated by commas. Example: `2.1`. */
                level?: string[] | null;
                /** @description Outcomes, separated by commas; `open` for stays that go on. Example: `completed`. */
                outcome?: string[] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of stays. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "clientId": "3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02",
                     *           "placementId": "c2b1a0f9-8e7d-5c6b-9a59-483726150403",
                     *           "facilityId": "HAWTHORN",
                     *           "programId": "HAWTHORN-IOP",
                     *           "level": "2.1",
                     *           "admittedOn": "2026-01-12",
                     *           "endedOn": "2026-02-23",
                     *           "days": 42,
                     *           "outcome": "completed"
                     *         }
                     *       ],
                     *       "next": null,
                     *       "total": 1,
                     *       "freshness": {
                     *         "watermark": {
                     *           "position": "0000000000004711",
                     *           "recordedAt": "2026-03-01T16:00:00Z"
                     *         },
                     *         "knownTo": "0000000000004711",
                     *         "lag": {
                     *           "behind": false,
                     *           "ahead": false,
                     *           "events": 0,
                     *           "ms": 0
                     *         },
                     *         "incomplete": 0,
                     *         "future": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["StayList"];
                };
            };
        };
    };
    getLevelFlows: {
        parameters: {
            query: {
                /** @description Only what the log had taken by this instant or the start of this day; everything known by now when omitted. Example: `2026-03-05T09:00-06:00`. */
                knownAt?: string | null;
                /** @description A position that a command answered: waits until the answer includes it (read your own write). Example: `0000000000000042`. */
                atLeast?: string | null;
                /** @description How things were at this instant, or when this day began at each site; now when omitted. Example: `2026-03-01T09:00-06:00`. */
                asOf?: string | null;
                /** @description Stays that began from this instant or day on. */
                from: string;
                /** @description Stays that began before this instant or day. */
                to: string;
                /** @description Facilities that admitted, separated by commas. Example: `HAWTHORN`. */
                facilityId?: string[] | null;
                /** @description Programs of the admission, separated by commas. Example: `HAWTHORN-IOP`. */
                programId?: string[] | null;
                /** @description Levels of the admission, separated by commas. Example: `2.1`. */
                level?: string[] | null;
                /** @description What a step is: a change of level, or 30 days. `step` when omitted. Example: `step`. */
                by?: "step" | "month" | null;
                /** @description What the first column is. Periods of 30 days always begin at the admission. `admission` when omitted. Example: `admission`. */
                align?: "admission" | "step-down" | "discharge" | null;
                /** @description Whether all endings are one place, `ended:any`, or one for each outcome. `apart` when omitted. Example: `together`. */
                endings?: "together" | "apart" | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Each stay counts once in each column that it reaches. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "from": "2026-01-01",
                     *       "to": "2026-03-01",
                     *       "by": "step",
                     *       "align": "admission",
                     *       "endings": "apart",
                     *       "stays": 40,
                     *       "nodes": [
                     *         {
                     *           "step": 0,
                     *           "place": "2.5",
                     *           "stays": 14
                     *         }
                     *       ],
                     *       "links": [
                     *         {
                     *           "step": 0,
                     *           "from": "2.5",
                     *           "to": "2.1",
                     *           "stays": 11,
                     *           "medianDays": 21,
                     *           "justified": 4,
                     *           "nonConforming": 0
                     *         }
                     *       ],
                     *       "freshness": {
                     *         "watermark": {
                     *           "position": "0000000000004711",
                     *           "recordedAt": "2026-03-01T16:00:00Z"
                     *         },
                     *         "knownTo": "0000000000004711",
                     *         "lag": {
                     *           "behind": false,
                     *           "ahead": false,
                     *           "events": 0,
                     *           "ms": 0
                     *         },
                     *         "incomplete": 0,
                     *         "future": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["LevelFlows"];
                };
            };
        };
    };
    listFlowStays: {
        parameters: {
            query: {
                /** @description At most this many items. Example: `50`. */
                limit?: number;
                /** @description The `next` of the page before, unchanged. */
                cursor?: string;
                /** @description How things were at this instant, or when this day began at each site; now when omitted. Example: `2026-03-01T09:00-06:00`. */
                asOf?: string | null;
                /** @description Only what the log had taken by this instant or the start of this day; everything known by now when omitted. Example: `2026-03-05T09:00-06:00`. */
                knownAt?: string | null;
                /** @description A position that a command answered: waits until the answer includes it (read your own write). Example: `0000000000000042`. */
                atLeast?: string | null;
                /** @description Stays that began from this instant or day on. */
                from: string;
                /** @description Stays that began before this instant or day. */
                to: string;
                /** @description Facilities that admitted, separated by commas. Example: `HAWTHORN`. */
                facilityId?: string[] | null;
                /** @description Programs of the admission, separated by commas. Example: `HAWTHORN-IOP`. */
                programId?: string[] | null;
                /** @description Levels of the admission, separated by commas. Example: `2.1`. */
                level?: string[] | null;
                /** @description Outcomes, separated by commas; `open` for stays that go on. Example: `completed`. */
                outcome?: string[] | null;
                /** @description What a step is: a change of level, or 30 days. `step` when omitted. Example: `step`. */
                by?: "step" | "month" | null;
                /** @description What the first column is. Periods of 30 days always begin at the admission. `admission` when omitted. Example: `admission`. */
                align?: "admission" | "step-down" | "discharge" | null;
                /** @description Whether all endings are one place, `ended:any`, or one for each outcome. `apart` when omitted. Example: `together`. */
                endings?: "together" | "apart" | null;
                /** @description Column that the link leaves, from 0. */
                step: number;
                /** @description Where the link begins, as the flows say it. */
                fromPlace: string;
                /** @description Where the link leads, as the flows say it. */
                toPlace: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of stays. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "clientId": "3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02",
                     *           "placementId": "c2b1a0f9-8e7d-5c6b-9a59-483726150403",
                     *           "facilityId": "HAWTHORN",
                     *           "programId": "HAWTHORN-IOP",
                     *           "level": "2.1",
                     *           "admittedOn": "2026-01-12",
                     *           "endedOn": "2026-02-23",
                     *           "days": 42,
                     *           "outcome": "completed"
                     *         }
                     *       ],
                     *       "next": null,
                     *       "total": 1,
                     *       "freshness": {
                     *         "watermark": {
                     *           "position": "0000000000004711",
                     *           "recordedAt": "2026-03-01T16:00:00Z"
                     *         },
                     *         "knownTo": "0000000000004711",
                     *         "lag": {
                     *           "behind": false,
                     *           "ahead": false,
                     *           "events": 0,
                     *           "ms": 0
                     *         },
                     *         "incomplete": 0,
                     *         "future": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["StayList"];
                };
            };
        };
    };
    makeAuditPacket: {
        parameters: {
            query?: {
                /** @description Only what the log had taken by this instant or the start of this day; everything known by now when omitted. Example: `2026-03-05T09:00-06:00`. */
                knownAt?: string | null;
                /** @description A position that a command answered: waits until the answer includes it (read your own write). Example: `0000000000000042`. */
                atLeast?: string | null;
                /** @description How things were at this instant, or when this day began at each site; now when omitted. Example: `2026-03-01T09:00-06:00`. */
                asOf?: string | null;
                /** @description Transitions that happened from this instant or day on. Example: `2026-03-01`. */
                effectiveFrom?: string | null;
                /** @description Transitions that happened before this instant or day. Example: `2026-04-01`. */
                effectiveTo?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PacketBody"];
            };
        };
        responses: {
            /** @description The packet. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "packetId": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *       "madeAt": "2026-03-05T16:00:00Z",
                     *       "madeBy": "b6a1c2d3-0f4e-4c5d-8e9f-7a6b5c4d3e2f",
                     *       "madeByName": "Ngozi Eze",
                     *       "purpose": "payer-audit",
                     *       "asOf": "2026-03-05T16:00:00Z",
                     *       "knownAt": "2026-03-05T16:00:00Z",
                     *       "from": null,
                     *       "to": null,
                     *       "withNames": false,
                     *       "notice": "42 CFR part 2 prohibits unauthorized use or disclosure of these records.",
                     *       "counts": {
                     *         "clients": 1,
                     *         "transitions": 1,
                     *         "nonConforming": 0,
                     *         "justified": 1,
                     *         "voided": 0,
                     *         "asked": 1,
                     *         "missing": 0
                     *       },
                     *       "missing": [],
                     *       "staff": [],
                     *       "clients": [
                     *         {
                     *           "clientId": "3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02",
                     *           "recordNumbers": [
                     *             "H-204417"
                     *           ],
                     *           "name": null,
                     *           "birthDate": null,
                     *           "transitions": [
                     *             {
                     *               "transition": {
                     *                 "clientId": "3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02",
                     *                 "knownFrom": "0000000000004708",
                     *                 "knownTo": null,
                     *                 "openedBy": "5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21",
                     *                 "closedBy": null,
                     *                 "entryId": "5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21",
                     *                 "versionId": "5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21",
                     *                 "kind": "SteppedDown",
                     *                 "move": "step-down",
                     *                 "placementId": null,
                     *                 "episode": 1,
                     *                 "facilityId": "HAWTHORN",
                     *                 "fromFacilityId": null,
                     *                 "toFacilityId": null,
                     *                 "fromProgramId": null,
                     *                 "toProgramId": null,
                     *                 "track": null,
                     *                 "fromLevelSystem": null,
                     *                 "fromLevel": null,
                     *                 "fromRank": null,
                     *                 "toLevelSystem": null,
                     *                 "toLevel": null,
                     *                 "toRank": null,
                     *                 "phase": null,
                     *                 "disposition": null,
                     *                 "planned": null,
                     *                 "destination": null,
                     *                 "target": null,
                     *                 "lengthOfStayDays": null,
                     *                 "levelStayDays": null,
                     *                 "effectiveAt": "2026-03-01T09:00:00-06:00",
                     *                 "seq": 0,
                     *                 "localDate": "2026-03-01",
                     *                 "offsetMinutes": -360,
                     *                 "precision": "minute",
                     *                 "recordedAt": "2026-03-01T09:00:00-06:00",
                     *                 "firstRecordedAt": "2026-03-01T09:00:00-06:00",
                     *                 "hoursLate": 0,
                     *                 "actorId": "b6a1c2d3-0f4e-4c5d-8e9f-7a6b5c4d3e2f",
                     *                 "actorKind": "person",
                     *                 "actorRoles": [
                     *                   "clinician"
                     *                 ],
                     *                 "originKind": "live",
                     *                 "originSystem": null,
                     *                 "decision": "justify",
                     *                 "conformance": "justified",
                     *                 "population": "adult",
                     *                 "populationKnown": "birth-date",
                     *                 "ruleIds": [
                     *                   "assessment-current"
                     *                 ],
                     *                 "findings": [
                     *                   {
                     *                     "ruleId": "assessment-current",
                     *                     "severity": "justify",
                     *                     "title": "Assessment too old",
                     *                     "observed": "Assessment is 41 days old.",
                     *                     "required": "At most 30 days.",
                     *                     "remedy": "Record an assessment, or give a reason.",
                     *                     "source": "Provider rule",
                     *                     "approval": null,
                     *                     "inputs": [
                     *                       {
                     *                         "name": "assessmentAgeDays",
                     *                         "value": 41
                     *                       }
                     *                     ]
                     *                   }
                     *                 ],
                     *                 "reliedOn": [
                     *                   {
                     *                     "ruleId": "authorization-known",
                     *                     "title": "The state of the authorization is known",
                     *                     "entryId": "7c3d0b1e-4a5f-5b6c-8d7e-9f0a1b2c3d4e",
                     *                     "versionId": "1d2c3b4a-5f6e-5d7c-8b9a-0f1e2d3c4b5a",
                     *                     "observed": "Authorization approved for level 2.1 to 2026-04-30.",
                     *                     "inputs": [
                     *                       {
                     *                         "name": "authorization",
                     *                         "value": "approved"
                     *                       },
                     *                       {
                     *                         "name": "lastDay",
                     *                         "value": "2026-04-30"
                     *                       }
                     *                     ]
                     *                   }
                     *                 ],
                     *                 "reliedOnSummary": "Assessment of 2026-02-26.",
                     *                 "reliedOnEntries": [
                     *                   "7c3d0b1e-4a5f-5b6c-8d7e-9f0a1b2c3d4e"
                     *                 ],
                     *                 "metRuleIds": [
                     *                   "assessment-recorded"
                     *                 ],
                     *                 "advisoryDecision": "justify",
                     *                 "advisoryRuleIds": [
                     *                   "assessment-current"
                     *                 ],
                     *                 "advisoryFindings": [
                     *                   {
                     *                     "ruleId": "assessment-current",
                     *                     "severity": "justify",
                     *                     "title": "Assessment too old",
                     *                     "observed": "Assessment is 41 days old.",
                     *                     "required": "At most 30 days.",
                     *                     "remedy": "Record an assessment, or give a reason.",
                     *                     "source": "Provider rule",
                     *                     "approval": null,
                     *                     "inputs": [
                     *                       {
                     *                         "name": "assessmentAgeDays",
                     *                         "value": 41
                     *                       }
                     *                     ]
                     *                   }
                     *                 ],
                     *                 "advisoryPackId": "asam-4e-adult",
                     *                 "advisoryPackVersion": "1.0.0",
                     *                 "acknowledged": [
                     *                   "assessment-current"
                     *                 ],
                     *                 "acknowledgedByAnother": [],
                     *                 "reason": "clinical-progress",
                     *                 "overrideReason": "clinical-progress",
                     *                 "authorization": "approved",
                     *                 "proposedBy": null,
                     *                 "proposedAt": null,
                     *                 "approvedAt": null,
                     *                 "proposalId": null,
                     *                 "approvedBy": null,
                     *                 "packId": "asam-3e-adult",
                     *                 "packVersion": "1.0.0",
                     *                 "packSha256": null,
                     *                 "corrected": 0,
                     *                 "correctedBy": null,
                     *                 "changedAt": null,
                     *                 "voided": false,
                     *                 "voidedAt": null,
                     *                 "voidedBy": null,
                     *                 "voidReason": null,
                     *                 "unanchored": false,
                     *                 "overlapping": false,
                     *                 "assertedDiffers": false
                     *               },
                     *               "replaced": []
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "freshness": {
                     *         "watermark": {
                     *           "position": "0000000000004711",
                     *           "recordedAt": "2026-03-01T16:00:00Z"
                     *         },
                     *         "knownTo": "0000000000004711",
                     *         "lag": {
                     *           "behind": false,
                     *           "ahead": false,
                     *           "events": 0,
                     *           "ms": 0
                     *         },
                     *         "incomplete": 0,
                     *         "future": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["AuditPacket"];
                };
            };
        };
    };
    exportAuditPacket: {
        parameters: {
            query?: {
                /** @description Only what the log had taken by this instant or the start of this day; everything known by now when omitted. Example: `2026-03-05T09:00-06:00`. */
                knownAt?: string | null;
                /** @description A position that a command answered: waits until the answer includes it (read your own write). Example: `0000000000000042`. */
                atLeast?: string | null;
                /** @description How things were at this instant, or when this day began at each site; now when omitted. Example: `2026-03-01T09:00-06:00`. */
                asOf?: string | null;
                /** @description Transitions that happened from this instant or day on. Example: `2026-03-01`. */
                effectiveFrom?: string | null;
                /** @description Transitions that happened before this instant or day. Example: `2026-04-01`. */
                effectiveTo?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PacketBody"];
            };
        };
        responses: {
            /** @description The cover, then one client a line. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example {"packetId":"9f86d081"} */
                    "application/x-ndjson": string;
                };
            };
        };
    };
    getWorklist: {
        parameters: {
            query?: {
                /** @description At most this many items. Example: `50`. */
                limit?: number;
                /** @description The `next` of the page before, unchanged. */
                cursor?: string;
                /** @description How things were at this instant, or when this day began at each site; now when omitted. Example: `2026-03-01T09:00-06:00`. */
                asOf?: string | null;
                /** @description Only what the log had taken by this instant or the start of this day; everything known by now when omitted. Example: `2026-03-05T09:00-06:00`. */
                knownAt?: string | null;
                /** @description A position that a command answered: waits until the answer includes it (read your own write). Example: `0000000000000042`. */
                atLeast?: string | null;
                /** @description Whose obligations; roles, separated by commas. Example: `utilization-review`. */
                ownerRole?: string[] | null;
                /** @description Separated by commas. Default: all but `missed`. Example: `due,overdue`. */
                states?: string | null;
                /** @description Deadlines of rule packs, separated by commas. Example: `continued-stay-review`. */
                clockId?: string[] | null;
                /** @description Clients, separated by commas. Example: `3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02`. */
                clientId?: string[] | null;
                /** @description Facilities, separated by commas. Example: `HAWTHORN`. */
                facilityId?: string[] | null;
                /** @description What the tasks are about, separated by commas. Default: anything. Example: `placement,entry`. */
                subjectKind?: string | null;
                /** @description Who has the task: `me`, `nobody`, or both, separated by commas. Default: all. Example: `me`. */
                assigned?: string | null;
                /** @description True: only tasks that are snoozed at the as-of time. False: only the others. Default: both. Example: `false`. */
                snoozed?: boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of obligations. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "clientId": "3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02",
                     *           "knownFrom": "0000000000004708",
                     *           "knownTo": null,
                     *           "openedBy": "5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21",
                     *           "closedBy": null,
                     *           "opener": "entry",
                     *           "openerKind": "SteppedDown",
                     *           "subjectKind": "placement",
                     *           "subjectId": "5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21",
                     *           "clockId": "continued-stay-review",
                     *           "title": "Continued-stay review",
                     *           "action": "ContinuedStayReviewed",
                     *           "ownerRole": "utilization-review",
                     *           "facilityId": "HAWTHORN",
                     *           "programId": "HAWTHORN-IOP",
                     *           "placementId": null,
                     *           "openedAt": "2026-03-01T09:00:00-06:00",
                     *           "opensFrom": "2026-03-01T09:00:00-06:00",
                     *           "warnAt": "2026-03-01T09:00:00-06:00",
                     *           "dueAt": "2026-03-01T09:00:00-06:00",
                     *           "overdueFrom": "2026-03-01T09:00:00-06:00",
                     *           "lapsesAt": null,
                     *           "state": "open",
                     *           "closedAt": null,
                     *           "ownerId": null,
                     *           "ownedFrom": null,
                     *           "snoozedFrom": null,
                     *           "snoozedUntil": null,
                     *           "snoozeReason": null,
                     *           "task": "5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21.continued-stay-review.8a4f6d0e-5a39-5c0b-8a6b-2f1d3c5b7a90",
                     *           "snoozed": false,
                     *           "due": "overdue",
                     *           "lateMinutes": 0
                     *         }
                     *       ],
                     *       "next": null,
                     *       "freshness": {
                     *         "watermark": {
                     *           "position": "0000000000004711",
                     *           "recordedAt": "2026-03-01T16:00:00Z"
                     *         },
                     *         "knownTo": "0000000000004711",
                     *         "lag": {
                     *           "behind": false,
                     *           "ahead": false,
                     *           "events": 0,
                     *           "ms": 0
                     *         },
                     *         "incomplete": 0,
                     *         "future": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Worklist"];
                };
            };
        };
    };
    countWorklist: {
        parameters: {
            query?: {
                /** @description At most this many items. Example: `50`. */
                limit?: number;
                /** @description The `next` of the page before, unchanged. */
                cursor?: string;
                /** @description How things were at this instant, or when this day began at each site; now when omitted. Example: `2026-03-01T09:00-06:00`. */
                asOf?: string | null;
                /** @description Only what the log had taken by this instant or the start of this day; everything known by now when omitted. Example: `2026-03-05T09:00-06:00`. */
                knownAt?: string | null;
                /** @description A position that a command answered: waits until the answer includes it (read your own write). Example: `0000000000000042`. */
                atLeast?: string | null;
                /** @description Whose obligations; roles, separated by commas. Example: `utilization-review`. */
                ownerRole?: string[] | null;
                /** @description Separated by commas. Default: all but `missed`. Example: `due,overdue`. */
                states?: string | null;
                /** @description Deadlines of rule packs, separated by commas. Example: `continued-stay-review`. */
                clockId?: string[] | null;
                /** @description Clients, separated by commas. Example: `3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02`. */
                clientId?: string[] | null;
                /** @description Facilities, separated by commas. Example: `HAWTHORN`. */
                facilityId?: string[] | null;
                /** @description What the tasks are about, separated by commas. Default: anything. Example: `placement,entry`. */
                subjectKind?: string | null;
                /** @description Who has the task: `me`, `nobody`, or both, separated by commas. Default: all. Example: `me`. */
                assigned?: string | null;
                /** @description True: only tasks that are snoozed at the as-of time. False: only the others. Default: both. Example: `false`. */
                snoozed?: boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Counts for the obligations that match. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total": 76,
                     *       "facets": [
                     *         {
                     *           "filter": "states",
                     *           "values": [
                     *             {
                     *               "value": "overdue",
                     *               "count": 53
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "titles": [
                     *         {
                     *           "clockId": "continued-stay-review",
                     *           "title": "Continued-stay review"
                     *         }
                     *       ],
                     *       "freshness": {
                     *         "watermark": {
                     *           "position": "0000000000004711",
                     *           "recordedAt": "2026-03-01T16:00:00Z"
                     *         },
                     *         "knownTo": "0000000000004711",
                     *         "lag": {
                     *           "behind": false,
                     *           "ahead": false,
                     *           "events": 0,
                     *           "ms": 0
                     *         },
                     *         "incomplete": 0,
                     *         "future": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["WorklistCounts"];
                };
            };
        };
    };
    getClientWorklist: {
        parameters: {
            query?: {
                /** @description At most this many items. Example: `50`. */
                limit?: number;
                /** @description The `next` of the page before, unchanged. */
                cursor?: string;
                /** @description How things were at this instant, or when this day began at each site; now when omitted. Example: `2026-03-01T09:00-06:00`. */
                asOf?: string | null;
                /** @description Only what the log had taken by this instant or the start of this day; everything known by now when omitted. Example: `2026-03-05T09:00-06:00`. */
                knownAt?: string | null;
                /** @description A position that a command answered: waits until the answer includes it (read your own write). Example: `0000000000000042`. */
                atLeast?: string | null;
                /** @description Whose obligations; roles, separated by commas. Example: `utilization-review`. */
                ownerRole?: string[] | null;
                /** @description Separated by commas. Default: all but `missed`. Example: `due,overdue`. */
                states?: string | null;
                /** @description Deadlines of rule packs, separated by commas. Example: `continued-stay-review`. */
                clockId?: string[] | null;
                /** @description Clients, separated by commas. Example: `3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02`. */
                clientId?: string[] | null;
                /** @description Facilities, separated by commas. Example: `HAWTHORN`. */
                facilityId?: string[] | null;
                /** @description What the tasks are about, separated by commas. Default: anything. Example: `placement,entry`. */
                subjectKind?: string | null;
                /** @description Who has the task: `me`, `nobody`, or both, separated by commas. Default: all. Example: `me`. */
                assigned?: string | null;
                /** @description True: only tasks that are snoozed at the as-of time. False: only the others. Default: both. Example: `false`. */
                snoozed?: boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of clients. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "clientId": "3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02",
                     *           "facilityId": "HAWTHORN",
                     *           "due": "overdue",
                     *           "title": "Continued-stay review",
                     *           "dueAt": "2026-03-01T09:00:00-06:00",
                     *           "lateMinutes": 0,
                     *           "overdueCount": 1,
                     *           "dueCount": 0,
                     *           "upcomingCount": 0,
                     *           "missedCount": 0,
                     *           "obligations": [
                     *             {
                     *               "clientId": "3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02",
                     *               "knownFrom": "0000000000004708",
                     *               "knownTo": null,
                     *               "openedBy": "5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21",
                     *               "closedBy": null,
                     *               "opener": "entry",
                     *               "openerKind": "SteppedDown",
                     *               "subjectKind": "placement",
                     *               "subjectId": "5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21",
                     *               "clockId": "continued-stay-review",
                     *               "title": "Continued-stay review",
                     *               "action": "ContinuedStayReviewed",
                     *               "ownerRole": "utilization-review",
                     *               "facilityId": "HAWTHORN",
                     *               "programId": "HAWTHORN-IOP",
                     *               "placementId": null,
                     *               "openedAt": "2026-03-01T09:00:00-06:00",
                     *               "opensFrom": "2026-03-01T09:00:00-06:00",
                     *               "warnAt": "2026-03-01T09:00:00-06:00",
                     *               "dueAt": "2026-03-01T09:00:00-06:00",
                     *               "overdueFrom": "2026-03-01T09:00:00-06:00",
                     *               "lapsesAt": null,
                     *               "state": "open",
                     *               "closedAt": null,
                     *               "ownerId": null,
                     *               "ownedFrom": null,
                     *               "snoozedFrom": null,
                     *               "snoozedUntil": null,
                     *               "snoozeReason": null,
                     *               "task": "5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21.continued-stay-review.8a4f6d0e-5a39-5c0b-8a6b-2f1d3c5b7a90",
                     *               "snoozed": false,
                     *               "due": "overdue",
                     *               "lateMinutes": 0
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "next": null,
                     *       "freshness": {
                     *         "watermark": {
                     *           "position": "0000000000004711",
                     *           "recordedAt": "2026-03-01T16:00:00Z"
                     *         },
                     *         "knownTo": "0000000000004711",
                     *         "lag": {
                     *           "behind": false,
                     *           "ahead": false,
                     *           "events": 0,
                     *           "ms": 0
                     *         },
                     *         "incomplete": 0,
                     *         "future": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ClientWorklist"];
                };
            };
        };
    };
    exportClientWorklist: {
        parameters: {
            query?: {
                /** @description At most this many items. Example: `50`. */
                limit?: number;
                /** @description The `next` of the page before, unchanged. */
                cursor?: string;
                /** @description How things were at this instant, or when this day began at each site; now when omitted. Example: `2026-03-01T09:00-06:00`. */
                asOf?: string | null;
                /** @description Only what the log had taken by this instant or the start of this day; everything known by now when omitted. Example: `2026-03-05T09:00-06:00`. */
                knownAt?: string | null;
                /** @description A position that a command answered: waits until the answer includes it (read your own write). Example: `0000000000000042`. */
                atLeast?: string | null;
                /** @description Whose obligations; roles, separated by commas. Example: `utilization-review`. */
                ownerRole?: string[] | null;
                /** @description Separated by commas. Default: all but `missed`. Example: `due,overdue`. */
                states?: string | null;
                /** @description Deadlines of rule packs, separated by commas. Example: `continued-stay-review`. */
                clockId?: string[] | null;
                /** @description Clients, separated by commas. Example: `3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02`. */
                clientId?: string[] | null;
                /** @description Facilities, separated by commas. Example: `HAWTHORN`. */
                facilityId?: string[] | null;
                /** @description What the tasks are about, separated by commas. Default: anything. Example: `placement,entry`. */
                subjectKind?: string | null;
                /** @description Who has the task: `me`, `nobody`, or both, separated by commas. Default: all. Example: `me`. */
                assigned?: string | null;
                /** @description True: only tasks that are snoozed at the as-of time. False: only the others. Default: both. Example: `false`. */
                snoozed?: boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Headings first; they are the names that the JSON answer uses. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example clientId,facilityId,due */
                    "text/csv": string;
                };
            };
        };
    };
    listProposals: {
        parameters: {
            query?: {
                /** @description At most this many items. Example: `50`. */
                limit?: number;
                /** @description The `next` of the page before, unchanged. */
                cursor?: string;
                /** @description How things were at this instant, or when this day began at each site; now when omitted. Example: `2026-03-01T09:00-06:00`. */
                asOf?: string | null;
                /** @description Only what the log had taken by this instant or the start of this day; everything known by now when omitted. Example: `2026-03-05T09:00-06:00`. */
                knownAt?: string | null;
                /** @description A position that a command answered: waits until the answer includes it (read your own write). Example: `0000000000000042`. */
                atLeast?: string | null;
                /** @description Rows that hold at any time from this instant or day on. Example: `2026-03-01`. */
                duringFrom?: string | null;
                /** @description Rows that hold at any time before this instant or day. Example: `2026-04-01`. */
                duringTo?: string | null;
                /** @description A column; with a minus in front, descending. `proposedAt` when omitted. Example: `dueAt`. */
                sort?: "clientId" | "-clientId" | "openedBy" | "-openedBy" | "closedBy" | "-closedBy" | "proposalId" | "-proposalId" | "proposes" | "-proposes" | "kind" | "-kind" | "entryId" | "-entryId" | "because" | "-because" | "facilityId" | "-facilityId" | "toFacilityId" | "-toFacilityId" | "programId" | "-programId" | "levelSystem" | "-levelSystem" | "level" | "-level" | "placementId" | "-placementId" | "effectiveAt" | "-effectiveAt" | "localDate" | "-localDate" | "precision" | "-precision" | "ownerRole" | "-ownerRole" | "dueAt" | "-dueAt" | "overdueFrom" | "-overdueFrom" | "proposedAt" | "-proposedAt" | "proposedBy" | "-proposedBy" | "closedAt" | "-closedAt" | "answeredBy" | "-answeredBy" | null;
                /** @description The client; pseudonymous. Several are separated by commas. Example: `3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02`. */
                clientId?: string[] | null;
                /** @description The proposal. Several are separated by commas. Example: `5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21`. */
                proposalId?: string[] | null;
                /** @description `waiting`: nobody has answered it. Several are separated by commas. Example: `waiting`. */
                state?: ("waiting" | "approved" | "declined" | "withdrawn")[] | null;
                /** @description `move`: a move that a rule pack wants approved. The others are edits whose impact the proposer is not allowed to accept. Several are separated by commas. Example: `move`. */
                proposes?: ("move" | "record" | "correct" | "void" | "reinstate")[] | null;
                /** @description Kind of the entry proposed, or to be changed. Several are separated by commas. Example: `SteppedDown`. */
                kind?: ("InquiryReceived" | "InquiryClosed" | "AssessmentRecorded" | "EntryReviewed" | "LevelRecommended" | "CoverageVerified" | "AuthorizationRecorded" | "CertificationRecorded" | "Admitted" | "SteppedUp" | "SteppedDown" | "Transferred" | "PhaseChanged" | "ScheduleSet" | "LeaveStarted" | "LeaveEnded" | "ReferredOut" | "ReturnedFromReferral" | "ContinuedStayReviewed" | "LivingEnvironmentRecorded" | "CareTeamAssigned" | "ReturnToUseReported" | "ArrivalAccepted" | "AftercarePlanned" | "Discharged" | "AftercareStarted" | "AftercareContactRecorded" | "AftercareEnded" | "DeathRecorded" | "ClientAttributesRecorded")[] | null;
                /** @description The entry to be corrected, voided, or reinstated; null for one that is to be recorded. Several are separated by commas. Example: `entryId`. */
                entryId?: string[] | null;
                /** @description Coded reason of a correction or a void. Several are separated by commas. Example: `because`. */
                because?: string[] | null;
                /** @description Facility whose matter it is: where the client is, for a move to another one. Several are separated by commas. Example: `HAWTHORN`. */
                facilityId?: string[] | null;
                /** @description Facility it leads to. Several are separated by commas. Example: `HAWTHORN`. */
                toFacilityId?: string[] | null;
                /** @description Program it leads to. Several are separated by commas. Example: `HAWTHORN-IOP`. */
                programId?: string[] | null;
                /** @description Code system of `level`. Several are separated by commas. Example: `asam-3e`. */
                levelSystem?: string[] | null;
                /** @description Level it leads to. Several are separated by commas. Example: `2.1`. */
                level?: string[] | null;
                /** @description Placement; null when none is concerned. Several are separated by commas. Example: `placementId`. */
                placementId?: string[] | null;
                /** @description When the entry happened, or is to happen. From this instant or day on. Example: `2026-03-01`. */
                effectiveFrom?: string | null;
                /** @description When the entry happened, or is to happen. Before this instant or day. Example: `2026-04-01`. */
                effectiveTo?: string | null;
                /** @description That day, in the facility’s time zone. Several are separated by commas. Example: `2026-03-01`. */
                localDate?: string[] | null;
                /** @description `day`: only the day is known. Several are separated by commas. Example: `minute`. */
                precision?: ("minute" | "day")[] | null;
                /** @description Role that is to answer it. Several are separated by commas. Example: `director`. */
                ownerRole?: string[] | null;
                /** @description By when it is to be answered. From this instant or day on. Example: `2026-03-01`. */
                dueFrom?: string | null;
                /** @description By when it is to be answered. Before this instant or day. Example: `2026-04-01`. */
                dueTo?: string | null;
                /** @description When it was proposed. From this instant or day on. Example: `2026-03-01`. */
                proposedFrom?: string | null;
                /** @description When it was proposed. Before this instant or day. Example: `2026-04-01`. */
                proposedTo?: string | null;
                /** @description Who proposed it; pseudonymous. Several are separated by commas. Example: `b6a1c2d3-0f4e-4c5d-8e9f-7a6b5c4d3e2f`. */
                proposedBy?: string[] | null;
                /** @description When it was answered; null while it waits. From this instant or day on. Example: `2026-03-01`. */
                closedFrom?: string | null;
                /** @description When it was answered; null while it waits. Before this instant or day. Example: `2026-04-01`. */
                closedTo?: string | null;
                /** @description Who answered it; pseudonymous. Several are separated by commas. Example: `answeredBy`. */
                answeredBy?: string[] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of proposals. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "clientId": "3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02",
                     *           "knownFrom": "0000000000004708",
                     *           "knownTo": null,
                     *           "openedBy": "5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21",
                     *           "closedBy": null,
                     *           "proposalId": "5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21",
                     *           "state": "waiting",
                     *           "proposes": "move",
                     *           "kind": "SteppedDown",
                     *           "entryId": null,
                     *           "because": null,
                     *           "facilityId": "HAWTHORN",
                     *           "toFacilityId": "HAWTHORN",
                     *           "programId": "HAWTHORN-IOP",
                     *           "levelSystem": "asam-3e",
                     *           "level": "2.1",
                     *           "placementId": null,
                     *           "effectiveAt": "2026-03-01T09:00:00-06:00",
                     *           "localDate": "2026-03-01",
                     *           "precision": "minute",
                     *           "ownerRole": "director",
                     *           "dueAt": "2026-03-02T09:00:00-06:00",
                     *           "overdueFrom": "2026-03-02T09:00:00-06:00",
                     *           "proposedAt": "2026-03-01T09:00:00-06:00",
                     *           "proposedBy": "b6a1c2d3-0f4e-4c5d-8e9f-7a6b5c4d3e2f",
                     *           "closedAt": null,
                     *           "answeredBy": null
                     *         }
                     *       ],
                     *       "next": null,
                     *       "total": 1,
                     *       "freshness": {
                     *         "watermark": {
                     *           "position": "0000000000004711",
                     *           "recordedAt": "2026-03-01T16:00:00Z"
                     *         },
                     *         "knownTo": "0000000000004711",
                     *         "lag": {
                     *           "behind": false,
                     *           "ahead": false,
                     *           "events": 0,
                     *           "ms": 0
                     *         },
                     *         "incomplete": 0,
                     *         "future": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Proposals"];
                };
            };
        };
    };
    exportProposals: {
        parameters: {
            query?: {
                /** @description At most this many items. Example: `50`. */
                limit?: number;
                /** @description The `next` of the page before, unchanged. */
                cursor?: string;
                /** @description How things were at this instant, or when this day began at each site; now when omitted. Example: `2026-03-01T09:00-06:00`. */
                asOf?: string | null;
                /** @description Only what the log had taken by this instant or the start of this day; everything known by now when omitted. Example: `2026-03-05T09:00-06:00`. */
                knownAt?: string | null;
                /** @description A position that a command answered: waits until the answer includes it (read your own write). Example: `0000000000000042`. */
                atLeast?: string | null;
                /** @description Rows that hold at any time from this instant or day on. Example: `2026-03-01`. */
                duringFrom?: string | null;
                /** @description Rows that hold at any time before this instant or day. Example: `2026-04-01`. */
                duringTo?: string | null;
                /** @description A column; with a minus in front, descending. `proposedAt` when omitted. Example: `dueAt`. */
                sort?: "clientId" | "-clientId" | "openedBy" | "-openedBy" | "closedBy" | "-closedBy" | "proposalId" | "-proposalId" | "proposes" | "-proposes" | "kind" | "-kind" | "entryId" | "-entryId" | "because" | "-because" | "facilityId" | "-facilityId" | "toFacilityId" | "-toFacilityId" | "programId" | "-programId" | "levelSystem" | "-levelSystem" | "level" | "-level" | "placementId" | "-placementId" | "effectiveAt" | "-effectiveAt" | "localDate" | "-localDate" | "precision" | "-precision" | "ownerRole" | "-ownerRole" | "dueAt" | "-dueAt" | "overdueFrom" | "-overdueFrom" | "proposedAt" | "-proposedAt" | "proposedBy" | "-proposedBy" | "closedAt" | "-closedAt" | "answeredBy" | "-answeredBy" | null;
                /** @description The client; pseudonymous. Several are separated by commas. Example: `3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02`. */
                clientId?: string[] | null;
                /** @description The proposal. Several are separated by commas. Example: `5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21`. */
                proposalId?: string[] | null;
                /** @description `waiting`: nobody has answered it. Several are separated by commas. Example: `waiting`. */
                state?: ("waiting" | "approved" | "declined" | "withdrawn")[] | null;
                /** @description `move`: a move that a rule pack wants approved. The others are edits whose impact the proposer is not allowed to accept. Several are separated by commas. Example: `move`. */
                proposes?: ("move" | "record" | "correct" | "void" | "reinstate")[] | null;
                /** @description Kind of the entry proposed, or to be changed. Several are separated by commas. Example: `SteppedDown`. */
                kind?: ("InquiryReceived" | "InquiryClosed" | "AssessmentRecorded" | "EntryReviewed" | "LevelRecommended" | "CoverageVerified" | "AuthorizationRecorded" | "CertificationRecorded" | "Admitted" | "SteppedUp" | "SteppedDown" | "Transferred" | "PhaseChanged" | "ScheduleSet" | "LeaveStarted" | "LeaveEnded" | "ReferredOut" | "ReturnedFromReferral" | "ContinuedStayReviewed" | "LivingEnvironmentRecorded" | "CareTeamAssigned" | "ReturnToUseReported" | "ArrivalAccepted" | "AftercarePlanned" | "Discharged" | "AftercareStarted" | "AftercareContactRecorded" | "AftercareEnded" | "DeathRecorded" | "ClientAttributesRecorded")[] | null;
                /** @description The entry to be corrected, voided, or reinstated; null for one that is to be recorded. Several are separated by commas. Example: `entryId`. */
                entryId?: string[] | null;
                /** @description Coded reason of a correction or a void. Several are separated by commas. Example: `because`. */
                because?: string[] | null;
                /** @description Facility whose matter it is: where the client is, for a move to another one. Several are separated by commas. Example: `HAWTHORN`. */
                facilityId?: string[] | null;
                /** @description Facility it leads to. Several are separated by commas. Example: `HAWTHORN`. */
                toFacilityId?: string[] | null;
                /** @description Program it leads to. Several are separated by commas. Example: `HAWTHORN-IOP`. */
                programId?: string[] | null;
                /** @description Code system of `level`. Several are separated by commas. Example: `asam-3e`. */
                levelSystem?: string[] | null;
                /** @description Level it leads to. Several are separated by commas. Example: `2.1`. */
                level?: string[] | null;
                /** @description Placement; null when none is concerned. Several are separated by commas. Example: `placementId`. */
                placementId?: string[] | null;
                /** @description When the entry happened, or is to happen. From this instant or day on. Example: `2026-03-01`. */
                effectiveFrom?: string | null;
                /** @description When the entry happened, or is to happen. Before this instant or day. Example: `2026-04-01`. */
                effectiveTo?: string | null;
                /** @description That day, in the facility’s time zone. Several are separated by commas. Example: `2026-03-01`. */
                localDate?: string[] | null;
                /** @description `day`: only the day is known. Several are separated by commas. Example: `minute`. */
                precision?: ("minute" | "day")[] | null;
                /** @description Role that is to answer it. Several are separated by commas. Example: `director`. */
                ownerRole?: string[] | null;
                /** @description By when it is to be answered. From this instant or day on. Example: `2026-03-01`. */
                dueFrom?: string | null;
                /** @description By when it is to be answered. Before this instant or day. Example: `2026-04-01`. */
                dueTo?: string | null;
                /** @description When it was proposed. From this instant or day on. Example: `2026-03-01`. */
                proposedFrom?: string | null;
                /** @description When it was proposed. Before this instant or day. Example: `2026-04-01`. */
                proposedTo?: string | null;
                /** @description Who proposed it; pseudonymous. Several are separated by commas. Example: `b6a1c2d3-0f4e-4c5d-8e9f-7a6b5c4d3e2f`. */
                proposedBy?: string[] | null;
                /** @description When it was answered; null while it waits. From this instant or day on. Example: `2026-03-01`. */
                closedFrom?: string | null;
                /** @description When it was answered; null while it waits. Before this instant or day. Example: `2026-04-01`. */
                closedTo?: string | null;
                /** @description Who answered it; pseudonymous. Several are separated by commas. Example: `answeredBy`. */
                answeredBy?: string[] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Headings first; they are the names that the JSON answer uses. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example clientId,knownFrom,knownTo */
                    "text/csv": string;
                };
            };
        };
    };
    listPlannedMoves: {
        parameters: {
            query?: {
                /** @description At most this many items. Example: `50`. */
                limit?: number;
                /** @description The `next` of the page before, unchanged. */
                cursor?: string;
                /** @description How things were at this instant, or when this day began at each site; now when omitted. Example: `2026-03-01T09:00-06:00`. */
                asOf?: string | null;
                /** @description Only what the log had taken by this instant or the start of this day; everything known by now when omitted. Example: `2026-03-05T09:00-06:00`. */
                knownAt?: string | null;
                /** @description A position that a command answered: waits until the answer includes it (read your own write). Example: `0000000000000042`. */
                atLeast?: string | null;
                /** @description Rows that hold at any time from this instant or day on. Example: `2026-03-01`. */
                duringFrom?: string | null;
                /** @description Rows that hold at any time before this instant or day. Example: `2026-04-01`. */
                duringTo?: string | null;
                /** @description A column; with a minus in front, descending. `expectedAt` when omitted. Example: `expectedAt`. */
                sort?: "clientId" | "-clientId" | "openedBy" | "-openedBy" | "closedBy" | "-closedBy" | "planId" | "-planId" | "move" | "-move" | "facilityId" | "-facilityId" | "toFacilityId" | "-toFacilityId" | "programId" | "-programId" | "placementId" | "-placementId" | "levelSystem" | "-levelSystem" | "level" | "-level" | "expectedAt" | "-expectedAt" | "localDate" | "-localDate" | "precision" | "-precision" | "passesAt" | "-passesAt" | "reason" | "-reason" | "plannedAt" | "-plannedAt" | "plannedBy" | "-plannedBy" | "overtakenAt" | "-overtakenAt" | "overtakenBy" | "-overtakenBy" | "closedAt" | "-closedAt" | null;
                /** @description The client; pseudonymous. Several are separated by commas. Example: `3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02`. */
                clientId?: string[] | null;
                /** @description The planned move. Several are separated by commas. Example: `5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21`. */
                planId?: string[] | null;
                /** @description `planned`: its day lies ahead or is running. `passed`: its day has passed and nothing came of it. `overtaken`: the client has left the stay that it was planned for. `ended`: the client died. Several are separated by commas. Example: `planned`. */
                state?: ("planned" | "passed" | "overtaken" | "carried-out" | "canceled" | "ended")[] | null;
                /** @description The move that is planned. Several are separated by commas. Example: `admission`. */
                moves?: ("admission" | "level-change" | "discharge")[] | null;
                /** @description Facility whose matter it is: where the client is, for a move to another one. Several are separated by commas. Example: `HAWTHORN`. */
                facilityId?: string[] | null;
                /** @description Facility where it is to happen. Several are separated by commas. Example: `HAWTHORN`. */
                toFacilityId?: string[] | null;
                /** @description Program; null when none is named. Several are separated by commas. Example: `HAWTHORN-IOP`. */
                programId?: string[] | null;
                /** @description Placement to move or end; null when none is named. Several are separated by commas. Example: `placementId`. */
                placementId?: string[] | null;
                /** @description Code system of `level`. Several are separated by commas. Example: `asam-3e`. */
                levelSystem?: string[] | null;
                /** @description Level that is planned; null for a discharge. Several are separated by commas. Example: `2.1`. */
                level?: string[] | null;
                /** @description When it is expected. From this instant or day on. Example: `2026-03-01`. */
                expectedFrom?: string | null;
                /** @description When it is expected. Before this instant or day. Example: `2026-04-01`. */
                expectedTo?: string | null;
                /** @description Day on which it is expected, in the facility’s time zone. Several are separated by commas. Example: `2026-03-01`. */
                localDate?: string[] | null;
                /** @description `day`: only the day is planned. Several are separated by commas. Example: `minute`. */
                precision?: ("minute" | "day")[] | null;
                /** @description From when on its day has passed: the first instant of the day after. From this instant or day on. Example: `2026-03-01`. */
                passesFrom?: string | null;
                /** @description From when on its day has passed: the first instant of the day after. Before this instant or day. Example: `2026-04-01`. */
                passesTo?: string | null;
                /** @description Coded reason. Several are separated by commas. Example: `reason`. */
                reason?: string[] | null;
                /** @description When it was planned. From this instant or day on. Example: `2026-03-01`. */
                plannedFrom?: string | null;
                /** @description When it was planned. Before this instant or day. Example: `2026-04-01`. */
                plannedTo?: string | null;
                /** @description Who planned it; pseudonymous. Several are separated by commas. Example: `b6a1c2d3-0f4e-4c5d-8e9f-7a6b5c4d3e2f`. */
                plannedBy?: string[] | null;
                /** @description When the client left; null when nothing overtook it. From this instant or day on. Example: `2026-03-01`. */
                overtakenFrom?: string | null;
                /** @description When the client left; null when nothing overtook it. Before this instant or day. Example: `2026-04-01`. */
                overtakenTo?: string | null;
                /** @description The entry with which the client left. Several are separated by commas. Example: `overtakenBy`. */
                overtakenBy?: string[] | null;
                /** @description When it was carried out, canceled, or ended; null while it is open. From this instant or day on. Example: `2026-03-01`. */
                closedFrom?: string | null;
                /** @description When it was carried out, canceled, or ended; null while it is open. Before this instant or day. Example: `2026-04-01`. */
                closedTo?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of planned moves. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "clientId": "3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02",
                     *           "knownFrom": "0000000000004708",
                     *           "knownTo": null,
                     *           "openedBy": "5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21",
                     *           "closedBy": null,
                     *           "planId": "5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21",
                     *           "state": "planned",
                     *           "move": "admission",
                     *           "facilityId": "HAWTHORN",
                     *           "toFacilityId": "HAWTHORN",
                     *           "programId": "HAWTHORN-IOP",
                     *           "placementId": null,
                     *           "levelSystem": "asam-3e",
                     *           "level": "2.1",
                     *           "expectedAt": "2026-03-01T09:00:00-06:00",
                     *           "localDate": "2026-03-01",
                     *           "precision": "minute",
                     *           "passesAt": "2026-03-02T00:00:00-06:00",
                     *           "reason": null,
                     *           "plannedAt": "2026-03-01T09:00:00-06:00",
                     *           "plannedBy": "b6a1c2d3-0f4e-4c5d-8e9f-7a6b5c4d3e2f",
                     *           "overtakenAt": null,
                     *           "overtakenBy": null,
                     *           "closedAt": null
                     *         }
                     *       ],
                     *       "next": null,
                     *       "total": 1,
                     *       "freshness": {
                     *         "watermark": {
                     *           "position": "0000000000004711",
                     *           "recordedAt": "2026-03-01T16:00:00Z"
                     *         },
                     *         "knownTo": "0000000000004711",
                     *         "lag": {
                     *           "behind": false,
                     *           "ahead": false,
                     *           "events": 0,
                     *           "ms": 0
                     *         },
                     *         "incomplete": 0,
                     *         "future": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Plans"];
                };
            };
        };
    };
    exportPlannedMoves: {
        parameters: {
            query?: {
                /** @description At most this many items. Example: `50`. */
                limit?: number;
                /** @description The `next` of the page before, unchanged. */
                cursor?: string;
                /** @description How things were at this instant, or when this day began at each site; now when omitted. Example: `2026-03-01T09:00-06:00`. */
                asOf?: string | null;
                /** @description Only what the log had taken by this instant or the start of this day; everything known by now when omitted. Example: `2026-03-05T09:00-06:00`. */
                knownAt?: string | null;
                /** @description A position that a command answered: waits until the answer includes it (read your own write). Example: `0000000000000042`. */
                atLeast?: string | null;
                /** @description Rows that hold at any time from this instant or day on. Example: `2026-03-01`. */
                duringFrom?: string | null;
                /** @description Rows that hold at any time before this instant or day. Example: `2026-04-01`. */
                duringTo?: string | null;
                /** @description A column; with a minus in front, descending. `expectedAt` when omitted. Example: `expectedAt`. */
                sort?: "clientId" | "-clientId" | "openedBy" | "-openedBy" | "closedBy" | "-closedBy" | "planId" | "-planId" | "move" | "-move" | "facilityId" | "-facilityId" | "toFacilityId" | "-toFacilityId" | "programId" | "-programId" | "placementId" | "-placementId" | "levelSystem" | "-levelSystem" | "level" | "-level" | "expectedAt" | "-expectedAt" | "localDate" | "-localDate" | "precision" | "-precision" | "passesAt" | "-passesAt" | "reason" | "-reason" | "plannedAt" | "-plannedAt" | "plannedBy" | "-plannedBy" | "overtakenAt" | "-overtakenAt" | "overtakenBy" | "-overtakenBy" | "closedAt" | "-closedAt" | null;
                /** @description The client; pseudonymous. Several are separated by commas. Example: `3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02`. */
                clientId?: string[] | null;
                /** @description The planned move. Several are separated by commas. Example: `5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21`. */
                planId?: string[] | null;
                /** @description `planned`: its day lies ahead or is running. `passed`: its day has passed and nothing came of it. `overtaken`: the client has left the stay that it was planned for. `ended`: the client died. Several are separated by commas. Example: `planned`. */
                state?: ("planned" | "passed" | "overtaken" | "carried-out" | "canceled" | "ended")[] | null;
                /** @description The move that is planned. Several are separated by commas. Example: `admission`. */
                moves?: ("admission" | "level-change" | "discharge")[] | null;
                /** @description Facility whose matter it is: where the client is, for a move to another one. Several are separated by commas. Example: `HAWTHORN`. */
                facilityId?: string[] | null;
                /** @description Facility where it is to happen. Several are separated by commas. Example: `HAWTHORN`. */
                toFacilityId?: string[] | null;
                /** @description Program; null when none is named. Several are separated by commas. Example: `HAWTHORN-IOP`. */
                programId?: string[] | null;
                /** @description Placement to move or end; null when none is named. Several are separated by commas. Example: `placementId`. */
                placementId?: string[] | null;
                /** @description Code system of `level`. Several are separated by commas. Example: `asam-3e`. */
                levelSystem?: string[] | null;
                /** @description Level that is planned; null for a discharge. Several are separated by commas. Example: `2.1`. */
                level?: string[] | null;
                /** @description When it is expected. From this instant or day on. Example: `2026-03-01`. */
                expectedFrom?: string | null;
                /** @description When it is expected. Before this instant or day. Example: `2026-04-01`. */
                expectedTo?: string | null;
                /** @description Day on which it is expected, in the facility’s time zone. Several are separated by commas. Example: `2026-03-01`. */
                localDate?: string[] | null;
                /** @description `day`: only the day is planned. Several are separated by commas. Example: `minute`. */
                precision?: ("minute" | "day")[] | null;
                /** @description From when on its day has passed: the first instant of the day after. From this instant or day on. Example: `2026-03-01`. */
                passesFrom?: string | null;
                /** @description From when on its day has passed: the first instant of the day after. Before this instant or day. Example: `2026-04-01`. */
                passesTo?: string | null;
                /** @description Coded reason. Several are separated by commas. Example: `reason`. */
                reason?: string[] | null;
                /** @description When it was planned. From this instant or day on. Example: `2026-03-01`. */
                plannedFrom?: string | null;
                /** @description When it was planned. Before this instant or day. Example: `2026-04-01`. */
                plannedTo?: string | null;
                /** @description Who planned it; pseudonymous. Several are separated by commas. Example: `b6a1c2d3-0f4e-4c5d-8e9f-7a6b5c4d3e2f`. */
                plannedBy?: string[] | null;
                /** @description When the client left; null when nothing overtook it. From this instant or day on. Example: `2026-03-01`. */
                overtakenFrom?: string | null;
                /** @description When the client left; null when nothing overtook it. Before this instant or day. Example: `2026-04-01`. */
                overtakenTo?: string | null;
                /** @description The entry with which the client left. Several are separated by commas. Example: `overtakenBy`. */
                overtakenBy?: string[] | null;
                /** @description When it was carried out, canceled, or ended; null while it is open. From this instant or day on. Example: `2026-03-01`. */
                closedFrom?: string | null;
                /** @description When it was carried out, canceled, or ended; null while it is open. Before this instant or day. Example: `2026-04-01`. */
                closedTo?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Headings first; they are the names that the JSON answer uses. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example clientId,knownFrom,knownTo */
                    "text/csv": string;
                };
            };
        };
    };
    assignTask: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path: {
                clientId: string;
                task: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignmentBody"];
            };
        };
        responses: {
            /** @description No change: already recorded, a repeated request, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskAnswerBody"];
                };
            };
            /** @description Recorded. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskAnswerBody"];
                };
            };
        };
    };
    snoozeTask: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path: {
                clientId: string;
                task: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SnoozeBody"];
            };
        };
        responses: {
            /** @description No change: already recorded, a repeated request, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskAnswerBody"];
                };
            };
            /** @description Recorded. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskAnswerBody"];
                };
            };
        };
    };
    planAftercare: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AftercarePlanBody"];
            };
        };
        responses: {
            /** @description No change: already recorded, a repeated request, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
            /** @description Recorded. `ETag` is the new revision of the path. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
        };
    };
    startAftercare: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AftercareStartBody"];
            };
        };
        responses: {
            /** @description No change: already recorded, a repeated request, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
            /** @description Recorded. `ETag` is the new revision of the path. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
        };
    };
    recordAftercareContact: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AftercareContactBody"];
            };
        };
        responses: {
            /** @description No change: already recorded, a repeated request, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
            /** @description Recorded. `ETag` is the new revision of the path. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
        };
    };
    endAftercare: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AftercareEndBody"];
            };
        };
        responses: {
            /** @description No change: already recorded, a repeated request, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
            /** @description Recorded. `ETag` is the new revision of the path. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
        };
    };
    recordAssessment: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssessmentBody"];
            };
        };
        responses: {
            /** @description No change: already recorded, a repeated request, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
            /** @description Recorded. `ETag` is the new revision of the path. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
        };
    };
    reviewEntry: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EntryReviewBody"];
            };
        };
        responses: {
            /** @description No change: already recorded, a repeated request, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
            /** @description Recorded. `ETag` is the new revision of the path. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
        };
    };
    recommendLevel: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecommendationBody"];
            };
        };
        responses: {
            /** @description No change: already recorded, a repeated request, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
            /** @description Recorded. `ETag` is the new revision of the path. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
        };
    };
    verifyCoverage: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CoverageVerificationBody"];
            };
        };
        responses: {
            /** @description No change: already recorded, a repeated request, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
            /** @description Recorded. `ETag` is the new revision of the path. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
        };
    };
    recordAuthorization: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuthorizationBody"];
            };
        };
        responses: {
            /** @description No change: already recorded, a repeated request, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
            /** @description Recorded. `ETag` is the new revision of the path. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
        };
    };
    recordCertification: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CertificationBody"];
            };
        };
        responses: {
            /** @description No change: already recorded, a repeated request, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
            /** @description Recorded. `ETag` is the new revision of the path. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
        };
    };
    admitClient: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdmissionBody"];
            };
        };
        responses: {
            /** @description No change: already recorded, a repeated request, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
            /** @description Recorded. `ETag` is the new revision of the path. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
        };
    };
    changeLevel: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LevelChangeBody"];
            };
        };
        responses: {
            /** @description No change: already recorded, a repeated request, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
            /** @description Recorded. `ETag` is the new revision of the path. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
        };
    };
    acceptArrival: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArrivalBody"];
            };
        };
        responses: {
            /** @description No change: already recorded, a repeated request, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
            /** @description Recorded. `ETag` is the new revision of the path. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
        };
    };
    changePhase: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PhaseChangeBody"];
            };
        };
        responses: {
            /** @description No change: already recorded, a repeated request, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
            /** @description Recorded. `ETag` is the new revision of the path. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
        };
    };
    setSchedule: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScheduleBody"];
            };
        };
        responses: {
            /** @description No change: already recorded, a repeated request, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
            /** @description Recorded. `ETag` is the new revision of the path. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
        };
    };
    startLeave: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeaveBody"];
            };
        };
        responses: {
            /** @description No change: already recorded, a repeated request, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
            /** @description Recorded. `ETag` is the new revision of the path. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
        };
    };
    endLeave: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeaveEndBody"];
            };
        };
        responses: {
            /** @description No change: already recorded, a repeated request, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
            /** @description Recorded. `ETag` is the new revision of the path. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
        };
    };
    referOut: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReferralOutBody"];
            };
        };
        responses: {
            /** @description No change: already recorded, a repeated request, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
            /** @description Recorded. `ETag` is the new revision of the path. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
        };
    };
    returnFromReferral: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReferralReturnBody"];
            };
        };
        responses: {
            /** @description No change: already recorded, a repeated request, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
            /** @description Recorded. `ETag` is the new revision of the path. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
        };
    };
    reviewContinuedStay: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContinuedStayReviewBody"];
            };
        };
        responses: {
            /** @description No change: already recorded, a repeated request, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
            /** @description Recorded. `ETag` is the new revision of the path. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
        };
    };
    recordLivingEnvironment: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LivingEnvironmentBody"];
            };
        };
        responses: {
            /** @description No change: already recorded, a repeated request, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
            /** @description Recorded. `ETag` is the new revision of the path. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
        };
    };
    assignCareTeam: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CareTeamBody"];
            };
        };
        responses: {
            /** @description No change: already recorded, a repeated request, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
            /** @description Recorded. `ETag` is the new revision of the path. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
        };
    };
    reportReturnToUse: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnToUseBody"];
            };
        };
        responses: {
            /** @description No change: already recorded, a repeated request, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
            /** @description Recorded. `ETag` is the new revision of the path. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
        };
    };
    dischargeClient: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DischargeBody"];
            };
        };
        responses: {
            /** @description No change: already recorded, a repeated request, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
            /** @description Recorded. `ETag` is the new revision of the path. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
        };
    };
    recordDeath: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeathBody"];
            };
        };
        responses: {
            /** @description No change: already recorded, a repeated request, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
            /** @description Recorded. `ETag` is the new revision of the path. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
        };
    };
    recordAttributes: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttributesBody"];
            };
        };
        responses: {
            /** @description No change: already recorded, a repeated request, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
            /** @description Recorded. `ETag` is the new revision of the path. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
        };
    };
    receiveInquiry: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InquiryBody"];
            };
        };
        responses: {
            /** @description No change: already recorded, a repeated request, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
            /** @description Recorded. `ETag` is the new revision of the path. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
        };
    };
    closeInquiry: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InquiryClosingBody"];
            };
        };
        responses: {
            /** @description No change: already recorded, a repeated request, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
            /** @description Recorded. `ETag` is the new revision of the path. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
        };
    };
    proposeMove: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposalBody"];
            };
        };
        responses: {
            /** @description No change: already recorded, a repeated request, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
            /** @description Recorded. `ETag` is the new revision of the path. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
        };
    };
    proposeEdit: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposedEditBody"];
            };
        };
        responses: {
            /** @description No change: already recorded, a repeated request, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
            /** @description Recorded. `ETag` is the new revision of the path. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
        };
    };
    approveMove: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path: {
                clientId: string;
                proposalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApprovalBody"];
            };
        };
        responses: {
            /** @description No change: already recorded, a repeated request, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
            /** @description Recorded. `ETag` is the new revision of the path. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
        };
    };
    declineMove: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path: {
                clientId: string;
                proposalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposalAnswerBody"];
            };
        };
        responses: {
            /** @description No change: already recorded, a repeated request, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
            /** @description Recorded. `ETag` is the new revision of the path. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
        };
    };
    withdrawMove: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path: {
                clientId: string;
                proposalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposalAnswerBody"];
            };
        };
        responses: {
            /** @description No change: already recorded, a repeated request, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
            /** @description Recorded. `ETag` is the new revision of the path. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
        };
    };
    planMove: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlannedMoveBody"];
            };
        };
        responses: {
            /** @description No change: already recorded, a repeated request, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
            /** @description Recorded. `ETag` is the new revision of the path. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
        };
    };
    cancelPlannedMove: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path: {
                clientId: string;
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancellationBody"];
            };
        };
        responses: {
            /** @description No change: already recorded, a repeated request, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
            /** @description Recorded. `ETag` is the new revision of the path. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
        };
    };
    moveToRightClient: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path: {
                clientId: string;
                entryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WrongClientBody"];
            };
        };
        responses: {
            /** @description A repeat, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WrongClientAnswer"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WrongClientAnswer"];
                };
            };
        };
    };
    correctEntry: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path: {
                clientId: string;
                entryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectionBody"];
            };
        };
        responses: {
            /** @description No change: already recorded, a repeated request, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
            /** @description Recorded. `ETag` is the new revision of the path. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
        };
    };
    voidEntry: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path: {
                clientId: string;
                entryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoidBody"];
            };
        };
        responses: {
            /** @description No change: already recorded, a repeated request, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
            /** @description Recorded. `ETag` is the new revision of the path. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
        };
    };
    reinstateEntry: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path: {
                clientId: string;
                entryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReinstatementBody"];
            };
        };
        responses: {
            /** @description No change: already recorded, a repeated request, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
            /** @description Recorded. `ETag` is the new revision of the path. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
        };
    };
    repairPath: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RepairBody"];
            };
        };
        responses: {
            /** @description No change: already recorded, a repeated request, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
            /** @description Recorded. `ETag` is the new revision of the path. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
        };
    };
    placeLegalHold: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LegalHoldBody"];
            };
        };
        responses: {
            /** @description No change: already recorded, a repeated request, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
            /** @description Recorded. `ETag` is the new revision of the path. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
        };
    };
    liftLegalHold: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path: {
                clientId: string;
                holdId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldLiftedBody"];
            };
        };
        responses: {
            /** @description No change: already recorded, a repeated request, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
            /** @description Recorded. `ETag` is the new revision of the path. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
        };
    };
    getErasures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read from the log, so never behind. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "clientId": "3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02",
                     *       "onHold": true,
                     *       "erased": false,
                     *       "holds": [
                     *         {
                     *           "holdId": "8a4f6d0e-5a39-5c0b-8a6b-2f1d3c5b7a90",
                     *           "reason": "litigation",
                     *           "placedAt": "2026-03-02T09:00:00.000-06:00",
                     *           "liftedAt": null
                     *         }
                     *       ],
                     *       "erasures": []
                     *     }
                     */
                    "application/json": components["schemas"]["RecordStanding"];
                };
            };
        };
    };
    requestErasure: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ErasureBody"];
            };
        };
        responses: {
            /** @description No change: already recorded, a repeated request, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
            /** @description Recorded. `ETag` is the new revision of the path. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
        };
    };
    confirmErasure: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path: {
                clientId: string;
                erasureId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ErasureConfirmedBody"];
            };
        };
        responses: {
            /** @description No change: already recorded, a repeated request, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
            /** @description Recorded. `ETag` is the new revision of the path. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
        };
    };
    declineErasure: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path: {
                clientId: string;
                erasureId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ErasureDeclinedBody"];
            };
        };
        responses: {
            /** @description No change: already recorded, a repeated request, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
            /** @description Recorded. `ETag` is the new revision of the path. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePathAnswerBody"];
                };
            };
        };
    };
    listErasures: {
        parameters: {
            query?: {
                /** @description At most this many items. Example: `50`. */
                limit?: number;
                /** @description The `next` of the page before, unchanged. */
                cursor?: string;
                /** @description How things were at this instant, or when this day began at each site; now when omitted. Example: `2026-03-01T09:00-06:00`. */
                asOf?: string | null;
                /** @description Only what the log had taken by this instant or the start of this day; everything known by now when omitted. Example: `2026-03-05T09:00-06:00`. */
                knownAt?: string | null;
                /** @description A position that a command answered: waits until the answer includes it (read your own write). Example: `0000000000000042`. */
                atLeast?: string | null;
                /** @description Rows that hold at any time from this instant or day on. Example: `2026-03-01`. */
                duringFrom?: string | null;
                /** @description Rows that hold at any time before this instant or day. Example: `2026-04-01`. */
                duringTo?: string | null;
                /** @description A column; with a minus in front, descending. `askedAt` when omitted. Example: `-askedAt`. */
                sort?: "clientId" | "-clientId" | "openedBy" | "-openedBy" | "closedBy" | "-closedBy" | "erasureId" | "-erasureId" | "ground" | "-ground" | "facilityId" | "-facilityId" | "onHold" | "-onHold" | "askedAt" | "-askedAt" | "askedBy" | "-askedBy" | "answeredAt" | "-answeredAt" | "answeredBy" | "-answeredBy" | "declined" | "-declined" | "closedAt" | "-closedAt" | null;
                /** @description The client; pseudonymous. Several are separated by commas. Example: `3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02`. */
                clientId?: string[] | null;
                /** @description The request. Several are separated by commas. Example: `5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21`. */
                erasureId?: string[] | null;
                /** @description `waiting`: nobody has answered it. `started`: confirmed, and not everything is destroyed yet. `completed`: nothing is left. Several are separated by commas. Example: `waiting`. */
                state?: ("waiting" | "declined" | "started" | "completed")[] | null;
                /** @description On what ground. Several are separated by commas. Example: `client-request`. */
                ground?: ("client-request" | "retention-ended" | "court-order" | "recorded-in-error" | "erased-before")[] | null;
                /** @description Facility where the client was last. Several are separated by commas. Example: `HAWTHORN`. */
                facilityId?: string[] | null;
                /** @description A legal hold is active, so the record cannot be erased. Example: `true`. */
                onHold?: boolean | null;
                /** @description When it was asked for. From this instant or day on. Example: `2026-03-01`. */
                askedFrom?: string | null;
                /** @description When it was asked for. Before this instant or day. Example: `2026-04-01`. */
                askedTo?: string | null;
                /** @description Who asked for it; pseudonymous. Several are separated by commas. Example: `b6a1c2d3-0f4e-4c5d-8e9f-7a6b5c4d3e2f`. */
                askedBy?: string[] | null;
                /** @description When it was confirmed or declined; null while it waits. From this instant or day on. Example: `2026-03-01`. */
                answeredFrom?: string | null;
                /** @description When it was confirmed or declined; null while it waits. Before this instant or day. Example: `2026-04-01`. */
                answeredTo?: string | null;
                /** @description Who confirmed or declined it; pseudonymous. Several are separated by commas. Example: `answeredBy`. */
                answeredBy?: string[] | null;
                /** @description Why it was declined. Several are separated by commas. Example: `declined`. */
                declined?: ("legal-duty-to-keep" | "client-withdrew" | "identity-not-proved" | "asked-in-error")[] | null;
                /** @description When it was declined or completed; null until then. From this instant or day on. Example: `2026-03-01`. */
                closedFrom?: string | null;
                /** @description When it was declined or completed; null until then. Before this instant or day. Example: `2026-04-01`. */
                closedTo?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of requests. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "clientId": "3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02",
                     *           "knownFrom": "0000000000004708",
                     *           "knownTo": null,
                     *           "openedBy": "5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21",
                     *           "closedBy": null,
                     *           "erasureId": "5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21",
                     *           "state": "waiting",
                     *           "ground": "client-request",
                     *           "facilityId": "HAWTHORN",
                     *           "onHold": false,
                     *           "askedAt": "2026-03-01T09:00:00-06:00",
                     *           "askedBy": "b6a1c2d3-0f4e-4c5d-8e9f-7a6b5c4d3e2f",
                     *           "answeredAt": null,
                     *           "answeredBy": null,
                     *           "declined": null,
                     *           "closedAt": null
                     *         }
                     *       ],
                     *       "next": null,
                     *       "freshness": {
                     *         "watermark": {
                     *           "position": "0000000000004711",
                     *           "recordedAt": "2026-03-01T16:00:00Z"
                     *         },
                     *         "knownTo": "0000000000004711",
                     *         "lag": {
                     *           "behind": false,
                     *           "ahead": false,
                     *           "events": 0,
                     *           "ms": 0
                     *         },
                     *         "incomplete": 0,
                     *         "future": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Erasures"];
                };
            };
        };
    };
    getIdentity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityView"];
                };
            };
        };
    };
    amendIdentity: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentityBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityAmended"];
                };
            };
        };
    };
    searchClients: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClientSearchBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundClientsView"];
                };
            };
        };
    };
    matchClient: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MatchBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchesView"];
                };
            };
        };
    };
    clientsByRecordNumber: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordNumbersBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NumberedClientsView"];
                };
            };
        };
    };
    registerStaff: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffBody"];
            };
        };
        responses: {
            /** @description Amended, so already, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffRegistered"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffRegistered"];
                };
            };
        };
    };
    searchStaff: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffSearchBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffView"];
                };
            };
        };
    };
    namesOfStaff: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffNamesBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffNamesView"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
        };
    };
    replayEvents: {
        parameters: {
            query?: {
                /** @description Only events of these types, separated by commas, and erasures (`ErasureStarted`, `ErasureCompleted`). All of them when omitted. Example: `Admitted,Discharged`. */
                type?: ("ClientRegistered" | "MoveProposed" | "MoveApproved" | "MoveDeclined" | "MoveWithdrawn" | "EditProposed" | "EditApproved" | "EditDeclined" | "EditWithdrawn" | "PopulationReviewOpened" | "MovePlanned" | "PlannedMoveCanceled" | "EntryCorrected" | "EntryVoided" | "EntryReinstated" | "LegalHoldPlaced" | "LegalHoldLifted" | "ErasureRequested" | "ErasureDeclined" | "ErasureStarted" | "ErasureCompleted" | "InquiryReceived" | "InquiryClosed" | "AssessmentRecorded" | "EntryReviewed" | "LevelRecommended" | "CoverageVerified" | "AuthorizationRecorded" | "CertificationRecorded" | "Admitted" | "SteppedUp" | "SteppedDown" | "Transferred" | "PhaseChanged" | "ScheduleSet" | "LeaveStarted" | "LeaveEnded" | "ReferredOut" | "ReturnedFromReferral" | "ContinuedStayReviewed" | "LivingEnvironmentRecorded" | "CareTeamAssigned" | "ReturnToUseReported" | "ArrivalAccepted" | "AftercarePlanned" | "Discharged" | "AftercareStarted" | "AftercareContactRecorded" | "AftercareEnded" | "DeathRecorded" | "ClientAttributesRecorded")[];
                /** @description Only clients who have been at these facilities, separated by commas. Default: all facilities of your token. A facility outside your token is rejected. Example: `HAWTHORN`. */
                facilityId?: string[];
                /** @description Only events of these clients, separated by commas. A client outside your facilities has none, like one that does not exist. Example: `3d2c6f7e-4a0b-4b9f-9d51-6a1f0e8c2b77`. */
                clientId?: string[];
                /** @description Only events that the log took at this instant or later. To go on reading use a cursor, never a time. Example: `2026-03-01T00:00-06:00`. */
                recordedFrom?: string;
                /** @description Only events that the log took before this instant. Example: `2026-04-01T00:00-05:00`. */
                recordedTo?: string;
                /** @description The `cursor` or `next` that was read last. From the beginning of the history when omitted. */
                after?: string;
                /** @description What you ask for it for. Recorded. Example: `operations`. */
                purpose?: "operations" | "treatment" | "payment" | "research" | "public-health" | "audit";
                /** @description Why it may be given to you, by 42 CFR part 2. Recorded. Example: `internal-communication`. */
                legalBasis?: "internal-communication" | "qualified-service-organization" | "consent" | "medical-emergency" | "research-exception" | "audit-and-evaluation" | "court-order";
                /** @description Reading ends at this cursor, which may be of another filter. At the newest event when omitted. */
                until?: string;
                /** @description How much of the log one page looks at. A few more events where a command would be split. Example: `100`. */
                limit?: number;
            };
            header?: {
                /** @description Where a broken stream goes on. Wins over `after`. */
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events in the order of the log, and the cursor to go on from. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [],
                     *       "caughtUp": true,
                     *       "next": "dGwyLjVmMGMxYTUyLTZmMWUtNGIyYS05YzNkLTFhMmIzYzRkNWU2Zi4wMDAwMDAwMDAwMDAwMDQy.Mv2rR4kOaW1q0sJc8yHnXwT5bUe7LzPdGf3iKmQo9xA",
                     *       "count": 0,
                     *       "head": {
                     *         "logId": "5f0c1a52-6f1e-4b2a-9c3d-1a2b3c4d5e6f",
                     *         "position": "0000000000000042"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ReplayedEvents"];
                    /** @example {"caughtUp":true,"next":"dGwyLjVmMGMxYTUyLTZmMWUtNGIyYS05YzNkLTFhMmIzYzRkNWU2Zi4wMDAwMDAwMDAwMDAwMDQy.Mv2rR4kOaW1q0sJc8yHnXwT5bUe7LzPdGf3iKmQo9xA","count":0,"head":{"logId":"5f0c1a52-6f1e-4b2a-9c3d-1a2b3c4d5e6f","position":"0000000000000042"}} */
                    "application/x-ndjson": string;
                    /**
                     * @example event: caught-up
                     *     id: dGwyLjVmMGMxYTUyLTZmMWUtNGIyYS05YzNkLTFhMmIzYzRkNWU2Zi4wMDAwMDAwMDAwMDAwMDQy.Mv2rR4kOaW1q0sJc8yHnXwT5bUe7LzPdGf3iKmQo9xA
                     *     data: {"next":"dGwyLjVmMGMxYTUyLTZmMWUtNGIyYS05YzNkLTFhMmIzYzRkNWU2Zi4wMDAwMDAwMDAwMDAwMDQy.Mv2rR4kOaW1q0sJc8yHnXwT5bUe7LzPdGf3iKmQo9xA","count":0,"head":{"logId":"5f0c1a52-6f1e-4b2a-9c3d-1a2b3c4d5e6f","position":"0000000000000042"}}
                     */
                    "text/event-stream": string;
                };
            };
        };
    };
    reconcileRange: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReconcileBody"];
            };
        };
        responses: {
            /** @description Counts and the digest of the range. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "to": "dGwyLjVmMGMxYTUyLTZmMWUtNGIyYS05YzNkLTFhMmIzYzRkNWU2Zi4wMDAwMDAwMDAwMDAwMDQy.Mv2rR4kOaW1q0sJc8yHnXwT5bUe7LzPdGf3iKmQo9xA",
                     *       "head": {
                     *         "logId": "5f0c1a52-6f1e-4b2a-9c3d-1a2b3c4d5e6f",
                     *         "position": "0000000000000042"
                     *       },
                     *       "count": 3,
                     *       "types": {
                     *         "Admitted": 1,
                     *         "ClientRegistered": 2
                     *       },
                     *       "digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
                     *     }
                     */
                    "application/json": components["schemas"]["Reconciled"];
                };
            };
        };
    };
    planReplay: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanBody"];
            };
        };
        responses: {
            /** @description The plan. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "bound": "dGwyLjVmMGMxYTUyLTZmMWUtNGIyYS05YzNkLTFhMmIzYzRkNWU2Zi4wMDAwMDAwMDAwMDAwMDQy.Mv2rR4kOaW1q0sJc8yHnXwT5bUe7LzPdGf3iKmQo9xA",
                     *       "head": {
                     *         "logId": "5f0c1a52-6f1e-4b2a-9c3d-1a2b3c4d5e6f",
                     *         "position": "0000000000000042"
                     *       },
                     *       "count": 2000,
                     *       "bytes": 310000,
                     *       "pages": [
                     *         {
                     *           "href": "/v1/replay/page?until=dGwyLjVmMGMxYTUyLTZmMWUtNGIyYS05YzNkLTFhMmIzYzRkNWU2Zi4wMDAwMDAwMDAwMDAwMDQy.Mv2rR4kOaW1q0sJc8yHnXwT5bUe7LzPdGf3iKmQo9xA&sha256=9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *           "events": 2000,
                     *           "bytes": 310000,
                     *           "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["BulkPlan"];
                };
            };
        };
    };
    takePage: {
        parameters: {
            query: {
                /** @description As in the plan. Example: `Admitted,Discharged`. */
                type?: string[];
                /** @description Only clients who have been at these facilities, separated by commas. Default: all facilities of your token. A facility outside your token is rejected. Example: `HAWTHORN`. */
                facilityId?: string[];
                /** @description Only events of these clients, separated by commas. A client outside your facilities has none, like one that does not exist. Example: `3d2c6f7e-4a0b-4b9f-9d51-6a1f0e8c2b77`. */
                clientId?: string[];
                /** @description Only events that the log took at this instant or later. To go on reading use a cursor, never a time. Example: `2026-03-01T00:00-06:00`. */
                recordedFrom?: string;
                /** @description Only events that the log took before this instant. Example: `2026-04-01T00:00-05:00`. */
                recordedTo?: string;
                /** @description As in the plan. */
                after?: string;
                /** @description As in the plan. */
                until: string;
                /** @description The `sha256` of the plan. A page that comes to another is refused. */
                sha256?: string;
                /** @description What you ask for it for. Recorded. Example: `operations`. */
                purpose?: "operations" | "treatment" | "payment" | "research" | "public-health" | "audit";
                /** @description Why it may be given to you, by 42 CFR part 2. Recorded. Example: `internal-communication`. */
                legalBasis?: "internal-communication" | "qualified-service-organization" | "consent" | "medical-emergency" | "research-exception" | "audit-and-evaluation" | "court-order";
            };
            header?: {
                /** @description The ETag that you hold. */
                "If-None-Match"?: string;
                /** @description One range of bytes. */
                Range?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example H4sIAAAAAAAAE… */
                    "application/gzip": string;
                };
            };
            /** @description The part asked for. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example H4sIAAAAAAAAE… */
                    "application/gzip": string;
                };
            };
        };
    };
    takeSnapshot: {
        parameters: {
            query?: {
                /** @description Only rows of these facilities, separated by commas. All that your token may see when omitted. Example: `HAWTHORN`. */
                facilityId?: string[];
                /** @description What you ask for it for. Recorded. Example: `operations`. */
                purpose?: "operations" | "treatment" | "payment" | "research" | "public-health" | "audit";
                /** @description Why it may be given to you, by 42 CFR part 2. Recorded. Example: `internal-communication`. */
                legalBasis?: "internal-communication" | "qualified-service-organization" | "consent" | "medical-emergency" | "research-exception" | "audit-and-evaluation" | "court-order";
            };
            header: {
                "accept-encoding": string;
            };
            path: {
                /** @description Placement periods, moves, or the placement periods that hold now. */
                view: "placements" | "moves" | "current";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Rows, and their position in the log. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example {"snapshot":"current","next":"dGwyLjVmMGMxYTUyLTZmMWUtNGIyYS05YzNkLTFhMmIzYzRkNWU2Zi4wMDAwMDAwMDAwMDAwMDQy.Mv2rR4kOaW1q0sJc8yHnXwT5bUe7LzPdGf3iKmQo9xA","count":0,"incomplete":0,"head":{"logId":"5f0c1a52-6f1e-4b2a-9c3d-1a2b3c4d5e6f","position":"0000000000000042"}} */
                    "application/x-ndjson": string;
                };
            };
        };
    };
    signCheckpoint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A signed checkpoint. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "origin": "throughline/demo/5f0c1a52-6f1e-4b2a-9c3d-1a2b3c4d5e6f",
                     *       "size": 2,
                     *       "root": "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                     *       "note": "throughline/demo/5f0c1a52-6f1e-4b2a-9c3d-1a2b3c4d5e6f\n2\n+sVCA+fMaWzw38tCySodnbr3CtnmIfS9jZhmLwDjwSU=\n\n— throughline/demo 2x0vMXm4…\n",
                     *       "key": "throughline/demo+db1d2f31+AQ2rR4kOaW1q0sJc8yHnXwT5bUe7LzPdGf3iKmQo9xA="
                     *     }
                     */
                    "application/json": components["schemas"]["Checkpoint"];
                };
            };
        };
    };
    proveInclusion: {
        parameters: {
            query: {
                /** @description What you ask for it for. Recorded. Example: `operations`. */
                purpose?: "operations" | "treatment" | "payment" | "research" | "public-health" | "audit";
                /** @description Why it may be given to you, by 42 CFR part 2. Recorded. Example: `internal-communication`. */
                legalBasis?: "internal-communication" | "qualified-service-organization" | "consent" | "medical-emergency" | "research-exception" | "audit-and-evaluation" | "court-order";
                /** @description Of whom the event is. */
                clientId: string;
                /** @description The `revision` of the event. */
                revision: number;
                /** @description The size of the checkpoint that you hold. Of the log as it is now when omitted. Example: `42`. */
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The proof. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "index": 1,
                     *       "size": 2,
                     *       "leaf": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *       "hashes": [
                     *         "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
                     *       ],
                     *       "root": "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"
                     *     }
                     */
                    "application/json": components["schemas"]["InclusionProof"];
                };
            };
        };
    };
    proveConsistency: {
        parameters: {
            query: {
                /** @description The size of the older checkpoint. */
                fromSize: number;
                /** @description The size of the newer checkpoint. Of the log as it is now when omitted. Example: `50`. */
                toSize?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The proof. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "fromSize": 1,
                     *       "toSize": 2,
                     *       "hashes": [
                     *         "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
                     *       ],
                     *       "fromRoot": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *       "toRoot": "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"
                     *     }
                     */
                    "application/json": components["schemas"]["ConsistencyProof"];
                };
            };
        };
    };
    listDisclosures: {
        parameters: {
            query?: {
                /** @description At most this many items. Example: `50`. */
                limit?: number;
                /** @description The `next` of the page before, unchanged. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description The client. */
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Disclosures. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "at": "2026-03-01T15:00:00Z",
                     *           "actorId": "a8285136-5696-53f7-a374-7e0ccc2c3ae2",
                     *           "roles": [
                     *             "partner"
                     *           ],
                     *           "what": "events as ndjson",
                     *           "purpose": "operations",
                     *           "legalBasis": "internal-communication",
                     *           "section": "2.12(c)(3)",
                     *           "facilities": [
                     *             "HAWTHORN"
                     *           ],
                     *           "types": null,
                     *           "events": 7,
                     *           "ended": true,
                     *           "correlationId": "6c1f0f0e-7a51-4b0e-9a37-0d5a4c6a0b11"
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["Disclosures"];
                };
            };
        };
    };
    listSubscriptions: {
        parameters: {
            query?: {
                /** @description At most this many items. Example: `50`. */
                limit?: number;
                /** @description The `next` of the page before, unchanged. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of subscriptions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "subscriptionId": "5b1f2c0a-7d3e-5c44-9a0b-2f6e8d1c4b77",
                     *           "state": "active",
                     *           "failure": null,
                     *           "ended": false,
                     *           "facilities": [
                     *             "HAWTHORN"
                     *           ],
                     *           "types": null,
                     *           "purpose": "operations",
                     *           "legalBasis": "internal-communication",
                     *           "endpoint": "https://hooks.example.org/throughline",
                     *           "sequence": 1204,
                     *           "delivered": 1204
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["Subscriptions"];
                };
            };
        };
    };
    createSubscription: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubscriptionBody"];
            };
        };
        responses: {
            /** @description A dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "subscription": {
                     *         "subscriptionId": "5b1f2c0a-7d3e-5c44-9a0b-2f6e8d1c4b77",
                     *         "state": "active",
                     *         "failure": null,
                     *         "ended": false,
                     *         "facilities": [
                     *           "HAWTHORN"
                     *         ],
                     *         "types": null,
                     *         "purpose": "operations",
                     *         "legalBasis": "internal-communication",
                     *         "endpoint": "https://hooks.example.org/throughline",
                     *         "sequence": 1204,
                     *         "delivered": 1204
                     *       },
                     *       "secret": null,
                     *       "dryRun": false
                     *     }
                     */
                    "application/json": components["schemas"]["SubscriptionAnswer"];
                };
            };
            /** @description Created; `Location` names it. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "subscription": {
                     *         "subscriptionId": "5b1f2c0a-7d3e-5c44-9a0b-2f6e8d1c4b77",
                     *         "state": "active",
                     *         "failure": null,
                     *         "ended": false,
                     *         "facilities": [
                     *           "HAWTHORN"
                     *         ],
                     *         "types": null,
                     *         "purpose": "operations",
                     *         "legalBasis": "internal-communication",
                     *         "endpoint": "https://hooks.example.org/throughline",
                     *         "sequence": 1204,
                     *         "delivered": 1204
                     *       },
                     *       "secret": "whsec_BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=",
                     *       "dryRun": false
                     *     }
                     */
                    "application/json": components["schemas"]["SubscriptionAnswer"];
                };
            };
        };
    };
    changeSubscription: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path: {
                /** @description The subscription. */
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubscriptionBody"];
            };
        };
        responses: {
            /** @description The subscription. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "subscription": {
                     *         "subscriptionId": "5b1f2c0a-7d3e-5c44-9a0b-2f6e8d1c4b77",
                     *         "state": "active",
                     *         "failure": null,
                     *         "ended": false,
                     *         "facilities": [
                     *           "HAWTHORN"
                     *         ],
                     *         "types": null,
                     *         "purpose": "operations",
                     *         "legalBasis": "internal-communication",
                     *         "endpoint": "https://hooks.example.org/throughline",
                     *         "sequence": 1204,
                     *         "delivered": 1204
                     *       },
                     *       "secret": null,
                     *       "dryRun": false
                     *     }
                     */
                    "application/json": components["schemas"]["SubscriptionAnswer"];
                };
            };
        };
    };
    pauseSubscription: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path: {
                /** @description The subscription. */
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The subscription. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "subscription": {
                     *         "subscriptionId": "5b1f2c0a-7d3e-5c44-9a0b-2f6e8d1c4b77",
                     *         "state": "off",
                     *         "failure": null,
                     *         "ended": false,
                     *         "facilities": [
                     *           "HAWTHORN"
                     *         ],
                     *         "types": null,
                     *         "purpose": "operations",
                     *         "legalBasis": "internal-communication",
                     *         "endpoint": "https://hooks.example.org/throughline",
                     *         "sequence": 1204,
                     *         "delivered": 1204
                     *       },
                     *       "secret": null,
                     *       "dryRun": false
                     *     }
                     */
                    "application/json": components["schemas"]["SubscriptionAnswer"];
                };
            };
        };
    };
    activateSubscription: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path: {
                /** @description The subscription. */
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The subscription. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "subscription": {
                     *         "subscriptionId": "5b1f2c0a-7d3e-5c44-9a0b-2f6e8d1c4b77",
                     *         "state": "active",
                     *         "failure": null,
                     *         "ended": false,
                     *         "facilities": [
                     *           "HAWTHORN"
                     *         ],
                     *         "types": null,
                     *         "purpose": "operations",
                     *         "legalBasis": "internal-communication",
                     *         "endpoint": "https://hooks.example.org/throughline",
                     *         "sequence": 1204,
                     *         "delivered": 1204
                     *       },
                     *       "secret": null,
                     *       "dryRun": false
                     *     }
                     */
                    "application/json": components["schemas"]["SubscriptionAnswer"];
                };
            };
        };
    };
    replaceSubscriptionSecret: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path: {
                /** @description The subscription. */
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The subscription and its new secret. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "subscription": {
                     *         "subscriptionId": "5b1f2c0a-7d3e-5c44-9a0b-2f6e8d1c4b77",
                     *         "state": "active",
                     *         "failure": null,
                     *         "ended": false,
                     *         "facilities": [
                     *           "HAWTHORN"
                     *         ],
                     *         "types": null,
                     *         "purpose": "operations",
                     *         "legalBasis": "internal-communication",
                     *         "endpoint": "https://hooks.example.org/throughline",
                     *         "sequence": 1204,
                     *         "delivered": 1204
                     *       },
                     *       "secret": "whsec_BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=",
                     *       "dryRun": false
                     *     }
                     */
                    "application/json": components["schemas"]["SubscriptionAnswer"];
                };
            };
        };
    };
    endSubscription: {
        parameters: {
            query?: {
                /** @description Judge and answer, but write nothing. It is refused exactly where the command itself would be. Example: `false`. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description 1 to 255 visible ASCII characters. The same key with the same body gives the first answer again. */
                "Idempotency-Key": string;
                /** @description The ETag that you saw: refused with 412 when the record has changed since. Example: `"12"`. */
                "If-Match"?: string;
            };
            path: {
                /** @description The subscription. */
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The subscription. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "subscription": {
                     *         "subscriptionId": "5b1f2c0a-7d3e-5c44-9a0b-2f6e8d1c4b77",
                     *         "state": "off",
                     *         "failure": null,
                     *         "ended": true,
                     *         "facilities": [
                     *           "HAWTHORN"
                     *         ],
                     *         "types": null,
                     *         "purpose": "operations",
                     *         "legalBasis": "internal-communication",
                     *         "endpoint": "https://hooks.example.org/throughline",
                     *         "sequence": 1204,
                     *         "delivered": 1204
                     *       },
                     *       "secret": null,
                     *       "dryRun": false
                     *     }
                     */
                    "application/json": components["schemas"]["SubscriptionAnswer"];
                };
            };
        };
    };
    getSubscription: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The subscription. */
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The subscription. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "subscriptionId": "5b1f2c0a-7d3e-5c44-9a0b-2f6e8d1c4b77",
                     *       "state": "active",
                     *       "failure": null,
                     *       "ended": false,
                     *       "facilities": [
                     *         "HAWTHORN"
                     *       ],
                     *       "types": null,
                     *       "purpose": "operations",
                     *       "legalBasis": "internal-communication",
                     *       "endpoint": "https://hooks.example.org/throughline",
                     *       "sequence": 1204,
                     *       "delivered": 1204
                     *     }
                     */
                    "application/json": components["schemas"]["Subscription"];
                };
            };
        };
    };
    readSubscription: {
        parameters: {
            query?: {
                /** @description The number that you hold last. From the first when omitted. Example: `0`. */
                after?: number;
                /** @description At most this many events. Example: `100`. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description The subscription. */
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events in order of their numbers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [],
                     *       "next": 1204,
                     *       "sequence": 1204
                     *     }
                     */
                    "application/json": components["schemas"]["NumberedEvents"];
                };
            };
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                /** @description At most this many, newest first. Example: `50`. */
                limit?: number;
                /** @description The `next` of the page before. Example: `4711`. */
                before?: number;
            };
            header?: never;
            path: {
                /** @description The subscription. */
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Notices, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "number": 4711,
                     *           "after": 1200,
                     *           "sequence": 1204,
                     *           "at": "2026-03-01T15:00:00Z",
                     *           "triedAt": "2026-03-01T15:00:01Z",
                     *           "attempts": 1,
                     *           "triedOn": "https://hooks.example.org/throughline",
                     *           "outcome": "delivered",
                     *           "reason": null
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["Deliveries"];
                };
            };
        };
    };
    resendSubscription: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
                /** @description A repeated request with the same key returns the first response, and does not call the endpoint again. The service keeps keys for 30 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The subscription. */
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResendBody"];
            };
        };
        responses: {
            /** @description The notice that will be sent. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "number": 4711,
                     *       "after": 1200,
                     *       "sequence": 1204,
                     *       "at": "2026-03-01T15:00:00Z",
                     *       "triedAt": null,
                     *       "attempts": 0,
                     *       "triedOn": null,
                     *       "outcome": "waiting",
                     *       "reason": null
                     *     }
                     */
                    "application/json": components["schemas"]["Delivery"];
                };
            };
        };
    };
    pingSubscription: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
                /** @description A repeated request with the same key returns the first response, and does not call the endpoint again. The service keeps keys for 30 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The subscription. */
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How it answered. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "outcome": "answered",
                     *       "status": 204
                     *     }
                     */
                    "application/json": components["schemas"]["PingAnswer"];
                };
            };
        };
    };
}
