import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { STAFF_MAX, staffAt } from '../api/worklist-queries';
import { useStaffNames } from '../audit/dossier';
import type { StaffOffered } from './choices';
import type { Field, Form } from './forms/form';
import { rowsOf } from './pair-rows';

const NOBODY: StaffOffered = { choices: [], find: null };

/** Who can be named in a form: those of its site, and whoever it names already. */
export function useStaffChoices(
  { fields }: Form,
  facilityId: string,
  values: Readonly<Record<string, unknown>>,
): StaffOffered {
  const [text, setText] = useState('');
  const asks = fields.some(asksForStaff);
  const enabled = asks && facilityId !== '';
  const everybody = useQuery({ ...staffAt(facilityId, ''), enabled }).data ?? [];
  const found = useQuery({ ...staffAt(facilityId, text.trim()), enabled }).data ?? [];
  const named = fields.flatMap((field) => staffIn(field, values[field.name]));
  const others = named.filter((id) => !found.some(({ staffId }) => staffId === id));
  const nameOf = useStaffNames(others);
  if (!asks) return NOBODY;
  const isLong = everybody.length >= STAFF_MAX;
  return {
    choices: [
      ...found.map(({ staffId, name, title }) => ({ value: staffId, words: title ? `${name}, ${title}` : name })),
      ...[...new Set(others)].map((id) => ({ value: id, words: nameOf(id) })),
    ],
    find: isLong ? { text, onFind: setText } : null,
  };
}

const ofStaff = ({ choices }: Pick<Field, 'choices'>): boolean => choices !== undefined && 'staff' in choices;
export const asksForStaff = (field: Field): boolean => ofStaff(field) || (field.pair ?? []).some(ofStaff);

/** The people that an answer names. */
function staffIn({ pair, ...field }: Field, value: unknown): readonly string[] {
  if (ofStaff(field)) return typeof value === 'string' ? [value] : [];
  const part = pair?.find(ofStaff);
  return part ? rowsOf(value).flatMap((row) => row[part.name] ?? []) : [];
}
