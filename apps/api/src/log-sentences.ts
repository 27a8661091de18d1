/**
 * What the service's log says at levels warn and error: what happened, and what an operator does next. Lines about requests are
 * in `REQUEST_LOG`, those about disagreeing files and about Kafka with their cases.
 */
export const SERVICE_LOG = {
  demoIssuer:
    'DEMO ISSUER: anyone who can reach this port can sign in with any role. This service answers on loopback only. To run it for others, set THROUGHLINE_ISSUER.',
  clockInDoubt:
    'The clock is in doubt, so nothing is recorded. Set the clock. If it is right, run throughline clock --confirm.',
  clockAgrees:
    'The clock agrees again, and the service records. Find out why it changed, for example in the time service.',
  erasuresUnfinished:
    'Erasures have begun and are not finished. The service tries again every minute. If this line repeats, run throughline doctor, which lists them.',
  erasuresNotSought:
    'The service could not look for unfinished erasures. It tries again in a minute. If this line repeats, run throughline doctor.',
  readNotRecorded:
    'A read of client data could not be written to the journal. Check free disk space, and run throughline doctor.',
  disclosureNotRecorded:
    'A disclosure could not be written to the ledger, so no data was sent. Check free disk space, and run throughline doctor.',
  subscriptionsNotSeen:
    'The service could not look at subscriptions. It tries again in a second. If this line repeats, run throughline doctor.',
  proofsBehind:
    'The proofs did not follow the log. The service tries again. If this line repeats, stop the service and delete proofs.db: it is rebuilt from the log.',
  projectorBroke: 'The views stopped following the log and start again. If this line repeats, report it with its code.',
  logDamaged:
    'The views stopped, because the log is damaged. Run throughline doctor: it names the place and the remedy.',
  publicationDown:
    'Publication to Kafka is down. Nothing is lost: it continues from its checkpoint. Check THROUGHLINE_KAFKA_BROKERS and the brokers.',
  slow: 'A request or a query was slow. If this line repeats, check the load of the machine and the disk, and ask for shorter periods.',
} as const;
