import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { answerSchemas, problemSchemas } from '@throughline/http-kit';
import { closeObjects } from './closed-objects.js';
import { describeOptionalExamples } from './optional-parameters.js';
import { plainTypes } from './plain-types.js';
import { describeProblemMembers } from './problem-members.js';
import { describePublicOperations } from './public-operations.js';
import { shareResponses } from './shared-responses.js';
import { describeTransportProblems } from './transport-problems.js';

export const API_VERSION = '0.1.0';

/** The whole API as one OpenAPI document. */
function openApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const description = [
    "Records each client's path through a continuum of care, and judges every move against rule packs that are data.",
    'Commands need an `Idempotency-Key`; `?dryRun=true` judges and writes nothing; errors are RFC 9457 problems with a stable `code`.',
  ].join('\n\n');
  const outline = new DocumentBuilder()
    .setTitle('Throughline')
    .setDescription(description)
    .setVersion(API_VERSION)
    .setOpenAPIVersion('3.1.0')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addServer('/')
    .addBearerAuth({
      type: 'http',
      scheme: 'bearer',
      bearerFormat: 'JWT',
      description: 'An access token of the configured issuer.',
    })
    .build();
  const document = SwaggerModule.createDocument(app, outline, { extraModels: [...problemSchemas] });
  const described = describeTransportProblems(
    describeOptionalExamples(closeObjects(describeProblemMembers(withAnswers(document)))),
  );
  return plainTypes(shareResponses(describePublicOperations(described)));
}

/** Adds the components that answers refer to by name: they come from schemas, not from classes. In order of name, whoever declares them first. */
function withAnswers(document: OpenAPIObject): OpenAPIObject {
  const classes = document.components?.schemas ?? {};
  const answers = answerSchemas();
  const both = Object.keys(answers).filter((name) => name in classes);
  if (both.length > 0) throw new Error(`Two shapes have one name: ${both.join(', ')}.`);
  const schemas = Object.entries({ ...classes, ...answers }).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    ...document,
    components: { ...document.components, schemas: Object.fromEntries(schemas) as typeof classes },
  };
}

/**
 * `GET /openapi.json`, and a page to read it at `/docs`. Answers the document, which is made when it is first asked for: making
 * it takes longer than the rest of a start.
 */
export function describeApi(app: NestFastifyApplication): () => OpenAPIObject {
  let made: OpenAPIObject | undefined;
  const document = () => (made ??= openApiDocument(app));
  SwaggerModule.setup('docs', app, document, {
    jsonDocumentUrl: 'openapi.json',
    yamlDocumentUrl: 'openapi.yaml',
    customSiteTitle: 'Throughline API',
  });
  return document;
}
