import { getMetadataStorage } from 'class-validator';

/**
 * The validator looks the declarations of a class up anew for every object, among those of all classes: three quarters of
 * the time of a validation. What it found for a class is remembered here until something else is declared.
 */
export function rememberDeclarations(storage = getMetadataStorage()): void {
  const declare = storage.addValidationMetadata.bind(storage);
  const find = storage.getTargetValidationMetadatas.bind(storage);
  const found = new Map<Function, ReturnType<typeof find>>();

  storage.addValidationMetadata = (declaration) => {
    found.clear();
    declare(declaration);
  };
  storage.getTargetValidationMetadatas = (target, schema, always, strictGroups, groups) => {
    // With groups or a schema, what counts depends on more than the class. A body may name a `constructor` that is none.
    if (schema || always || strictGroups || groups || typeof target !== 'function')
      return find(target, schema, always, strictGroups, groups);
    const known = found.get(target);
    if (known) return known;
    const declarations = find(target, schema, always, strictGroups, groups);
    found.set(target, declarations);
    return declarations;
  };
}
