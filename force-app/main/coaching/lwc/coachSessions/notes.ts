import type { CoachNoteLine } from 'apex/dto';

import exportNotes from '@salesforce/apex/CoachSessionController.exportNotes';

import { dayOf, formatDay, formatWhen, say } from 'c/coachFormat';
import { WORDS, kindOption, listOf, partLabel } from 'c/coachSessionWords';

/** A file to save. */
export interface NotesFile {
    readonly count: number;
    readonly name: string;
    readonly text: string;
}

/**
 * The reader's own notes as one text file, made here: nothing is kept on the server or in the browser.
 *
 * @throws whatever Apex refuses it with
 */
export async function exportFile(): Promise<NotesFile> {
    // A text that was taken away is a line without words.
    const lines = (await readAll(null)).filter((line) => line.text);
    return {
        count: lines.length,
        name: `${WORDS.exportName}-${dayOf(new Date())}.txt`,
        text: lines.map(noteText).join('\n\n')
    };
}

/** Hands the text to the browser as a download. */
export function saveText(name: string, text: string): void {
    const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
    try {
        const link = document.createElement('a');
        link.href = url;
        link.download = name;
        link.click();
    } finally {
        URL.revokeObjectURL(url);
    }
}

/** Apex hands notes out in portions. */
async function readAll(after: string | null): Promise<CoachNoteLine[]> {
    const lines = (await exportNotes({ after })) ?? [];
    const last = lines.at(-1)?.id;
    return last ? [...lines, ...(await readAll(last))] : [];
}

function noteText(line: CoachNoteLine): string {
    const people = [line.coachName, line.repName].filter((name): name is string => Boolean(name));
    const seat = { isRep: false, repName: line.repName ?? '', coachName: line.coachName ?? '' };
    const head = [
        line.sessionId ? kindOption(line.kind) : WORDS.exportOwn,
        line.heldOn ? formatDay(line.heldOn) : '',
        line.dealName ?? '',
        people.length ? listOf(people) : '',
        line.part ? partLabel(line.part, seat) : '',
        line.draft ? WORDS.exportDraft : '',
        line.savedAt ? say(WORDS.saveSaved, line.authorName ?? '', formatWhen(line.savedAt)) : ''
    ];
    return `${head.filter(Boolean).join(' | ')}\n${line.text ?? ''}`;
}
