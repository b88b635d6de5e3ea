import { USER } from 'c/coachFormat';
import type { UserFormat } from 'c/coachFormat';

/** "Ana, Jon and Maria", as the language of the labels joins names. */
export function listOf(names: readonly string[], user: UserFormat = USER): string {
    return new Intl.ListFormat(user.lang, { type: 'conjunction' }).format(names);
}
