import { getMetadataStorage, IsInt, IsString, MetadataStorage, validateSync } from 'class-validator';
import { rememberDeclarations } from './remembered-declarations.js';

class Base {
  @IsInt()
  rank!: number;
}
class Derived extends Base {
  @IsString()
  name!: string;
}

describe('remembered declarations', () => {
  const lookUp = (storage: MetadataStorage, target: Function, groups?: string[]) =>
    storage.getTargetValidationMetadatas(target, '', false, false, groups);
  const declared = [Base, Derived].flatMap((target) => lookUp(getMetadataStorage(), target));
  const storages = () => {
    const [plain, remembering] = [new MetadataStorage(), new MetadataStorage()];
    rememberDeclarations(remembering);
    return { plain, remembering };
  };

  it('are those that the validator finds, of a class and of those it extends', () => {
    const { plain, remembering } = storages();
    for (const declaration of declared) {
      for (const storage of [plain, remembering]) storage.addValidationMetadata(declaration);
      for (const target of [Base, Derived, Object])
        for (const groups of [undefined, [], ['some']])
          expect(lookUp(remembering, target, groups)).toEqual(lookUp(plain, target, groups));
    }
    expect(lookUp(remembering, Derived)).toBe(lookUp(remembering, Derived));
  });

  it('are looked up again once the class it extends has declared more', () => {
    rememberDeclarations();
    const faults = () => validateSync(Object.assign(new Derived(), { rank: 1, name: 'a', later: 1 })).length;
    expect(faults()).toBe(0);
    IsString()(Base.prototype, 'later');
    expect(faults()).toBe(1);
  });

  it('are not remembered for what a body calls its constructor', () => {
    const { remembering } = storages();
    const named = 'a text' as unknown as Function;
    expect(lookUp(remembering, named)).toEqual([]);
    expect(lookUp(remembering, named)).not.toBe(lookUp(remembering, named));
  });
});
