import { type ArgumentMetadata, Injectable, type PipeTransform, type Type } from '@nestjs/common';
import { defineProblem, Refusal } from '@throughline/kernel';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { rememberDeclarations } from './remembered-declarations.js';
import { faultsOf, invalidFields, unknownFields } from './validation-faults.js';

export const bodyMissing = defineProblem({
  code: 'body-missing',
  kind: 'malformed',
  at: '',
  sentence: 'The body is not a JSON object. Send a JSON object as the body.',
});

rememberDeclarations();

const NOT_DECLARED = new Set<unknown>([String, Boolean, Number, Array, Object, undefined]);

/**
 * Turns a body, a query or the path's parameters into the class that the route declares, and refuses what does not fit:
 * unknown fields, wrong types, values out of range, each with a pointer and a stable code.
 */
@Injectable()
export class RequestValidation implements PipeTransform {
  transform(value: unknown, { metatype, type }: ArgumentMetadata): unknown {
    if (type === 'custom' || NOT_DECLARED.has(metatype)) return value;
    if (type === 'body' && !isPlainObject(value)) {
      throw new Refusal(bodyMissing);
    }
    const place = type === 'body' ? '' : `${type === 'param' ? 'path' : type}:`;
    // The validator looks fields up in an object, where it finds `toString` and takes it for declared.
    const inherited = Object.keys(value ?? {}).filter((name) => name in Object.prototype);
    if (inherited.length > 0) throw unknownFields(inherited, place);
    const instance = plainToInstance(metatype as Type<object>, value ?? {}, { enableCircularCheck: false });
    const errors = validateSync(instance, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
    if (errors.length === 0) return instance;
    throw invalidFields(faultsOf(errors, place));
  }
}

const isPlainObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
