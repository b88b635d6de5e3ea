import type { CoachReaderGrant, CoachReaders } from 'apex/dto';

import { say } from 'c/coachFormat';

import { listOf } from './lists';
import { WORDS } from './words';

/** Who can read the words of coaching, as lines. */
export interface ReadersText {
    /** Others than those who take part can read them by what the org grants. */
    readonly isOpened: boolean;
    readonly lines: readonly string[];
}

/** From the org's actual grants; nothing is said before they are known. */
export function readersText(readers: CoachReaders | undefined): ReadersText {
    if (!readers) return { isOpened: false, lines: [] };
    const allData = say(WORDS.readersAllData, readers.allDataPeople ?? 0);
    const isOpened = readers.state !== 'participants';
    if (!isOpened) return { isOpened, lines: [WORDS.readersNobody, allData].filter(Boolean) };
    const grants = readers.grants ?? [];
    const lines = [
        WORDS.readersOpened,
        grantsText(
            WORDS.readersProfiles,
            grants.filter(({ kind }) => kind === 'Profile')
        ),
        grantsText(
            WORDS.readersSets,
            grants.filter(({ kind }) => kind !== 'Profile')
        ),
        WORDS.readersAsk
    ];
    return { isOpened, lines: lines.filter(Boolean) };
}

function grantsText(label: string, grants: readonly CoachReaderGrant[]): string {
    if (grants.length === 0) return '';
    return say(label, listOf(grants.map(({ name, people }) => say(WORDS.readersGrant, name ?? '', people ?? 0))));
}
