import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { problemSchemas } from '@throughline/nest-kit';
import { closeBodies } from './closed-bodies.js';
import { tellOptionalExamples } from './optional-parameters.js';
import { tellTransportProblems } from './transport-problems.js';

export const API_VERSION = '0.1.0';

/** The whole API as one OpenAPI document. */
export function openApiDocument(app: NestFastifyApplication): OpenAPIObject {
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
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'An access token of the configured issuer.' })
    .build();
  const document = SwaggerModule.createDocument(app, outline, { extraModels: [...problemSchemas] });
  return tellTransportProblems(tellOptionalExamples(closeBodies(document)));
}

/** `GET /openapi.json`, and a page to read it at `/docs`. */
export function describeApi(app: NestFastifyApplication): OpenAPIObject {
  const document = openApiDocument(app);
  SwaggerModule.setup('docs', app, document, { jsonDocumentUrl: 'openapi.json', yamlDocumentUrl: 'openapi.yaml', customSiteTitle: 'Throughline API' });
  return document;
}
