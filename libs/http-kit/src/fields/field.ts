import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';

/** How a field is described to people. Every field of a body has an example in the API's description. */
export interface FieldShown {
  readonly description?: string;
  readonly example: unknown;
  /** May be left out; null says the same. */
  readonly optional?: boolean;
}

/** A field of a body: its description and its checks in one line. */
export function field(
  { optional = false, ...shown }: FieldShown,
  schema: ApiPropertyOptions,
  ...checks: readonly PropertyDecorator[]
): PropertyDecorator {
  const described = {
    ...shown,
    ...schema,
    required: !optional,
    ...(optional && { nullable: true }),
  } as ApiPropertyOptions;
  return applyDecorators(ApiProperty(described), ...(optional ? [IsOptional()] : []), ...checks);
}
