import type { Frame } from './frame.ts';

/** What stands to the left of the dot of a call. */
export interface Receiver {
    code: string;
    nonNull: boolean;
}

export const THIS: Receiver = { code: 'this', nonNull: true };

/** Names and constants: working them out does nothing and cannot fail. */
const PLAIN = /^(?:(?:this\.)?[\w$]+|-?[\d.]+n?|"(?:[^"\\]|\\.)*")$/;

/**
 * The receiver and the arguments of a function that takes the receiver first. Apex works out the receiver, then the
 * arguments, and only then looks whether the receiver is null.
 */
export function receiverFirst(frame: Frame, receiver: Receiver, args: readonly string[]): string[] {
    if (receiver.nonNull) return [receiver.code, ...args];
    if (args.every((a) => PLAIN.test(a))) return [`$n(${receiver.code})`, ...args];
    const t = frame.temporary();
    return [`${t}=${receiver.code}`, ...args.slice(0, -1), `$late(${t},${args.at(-1)})`];
}

/** The object whose method is called; a null one is found out after the arguments. */
export const object = (receiver: Receiver): string =>
    receiver.nonNull ? receiver.code : `(${receiver.code}??$nothing)`;
