import { WORDS, isLateQuestion } from 'c/coachAgendaWords';
import type { AgendaLine, LineStage, Mix } from 'c/coachAgendaWords';
import { say } from 'c/coachFormat';

/** A question that may be added. */
export interface ShownQuestion {
    readonly key: string;
    readonly text: string;
    readonly spoken: string;
}

/** A line with everything its drawing needs. */
export interface ShownLine extends AgendaLine {
    readonly modeWord: string;
    readonly modeSpoken: string;
    readonly stageWord: string;
    readonly stageSpoken: string;
    readonly stageClass: string;
    /** In a list nobody may change: no word for "no stage". */
    readonly showsStage: boolean;
    readonly icon: string;
    readonly tickSpoken: string;
    readonly upSpoken: string;
    readonly downSpoken: string;
    readonly removeSpoken: string;
    readonly isFirst: boolean;
    readonly isLast: boolean;
    readonly hint: string;
    readonly questions: readonly ShownQuestion[];
}

/** One bar of two parts. */
export interface ShownBar {
    readonly key: string;
    readonly first: string;
    readonly second: string;
    readonly firstStyle: string;
    readonly secondStyle: string;
    readonly isEmpty: boolean;
}

/** The mix as words and bars. */
export interface ShownMix {
    readonly words: string;
    readonly bars: readonly ShownBar[];
    readonly notes: readonly string[];
}

const STAGE_WORDS: Readonly<Record<LineStage, string>> = {
    Early: WORDS.stageEarly,
    Late: WORDS.stageLate,
    None: WORDS.stageNone
};

const ICONS: Readonly<Record<string, string>> = {
    lastPlan: 'utility:back',
    commitment: 'utility:task',
    gap: 'utility:chart',
    cause: 'utility:question',
    risk: 'utility:clock',
    inactivity: 'utility:clock',
    early: 'utility:opportunity',
    praise: 'utility:like'
};

export function showLine(line: AgendaLine, index: number, count: number, questions: readonly string[]): ShownLine {
    const stageWord = STAGE_WORDS[line.stage];
    return {
        ...line,
        modeWord: line.mode === 'Ask' ? WORDS.ask : WORDS.tell,
        modeSpoken: line.mode === 'Ask' ? WORDS.modeAsk : WORDS.modeTell,
        stageWord,
        stageSpoken: say(WORDS.stagePress, stageWord),
        stageClass: `chip chip_${line.stage.toLowerCase()}`,
        showsStage: line.stage !== 'None',
        icon: ICONS[line.source] ?? 'utility:comments',
        tickSpoken: say(WORDS.talkedAbout, line.text),
        upSpoken: say(WORDS.up, line.text),
        downSpoken: say(WORDS.down, line.text),
        removeSpoken: say(WORDS.remove, line.text),
        isFirst: index === 0,
        isLast: index === count - 1,
        hint: line.stage === 'Late' && line.source === 'own' && isLateQuestion(line.text) ? WORDS.lateQuestion : '',
        questions: questions.map((text) => ({ key: text, text, spoken: say(WORDS.addQuestion, text) }))
    };
}

export function showMix({ asked, told, early, late }: Mix): ShownMix {
    const notes = [told > 0 && told >= asked ? WORDS.mixTold : '', late > early ? WORDS.mixLate : ''];
    const said = notes.filter((note) => note !== '');
    return {
        words: say(WORDS.mix, asked, told, early, late),
        bars: [
            bar('mode', asked, told, WORDS.segmentAsked, WORDS.segmentTold),
            bar('stage', early, late, WORDS.segmentEarly, WORDS.segmentLate)
        ],
        notes: said.length > 0 ? said : [WORDS.mixAim]
    };
}

function bar(key: string, first: number, second: number, firstWord: string, secondWord: string): ShownBar {
    const part = (count: number, word: string): string => (count > 0 ? `${count} ${word}` : '');
    return {
        key,
        first: part(first, firstWord),
        second: part(second, secondWord),
        firstStyle: `flex-grow: ${first}`,
        secondStyle: `flex-grow: ${second}`,
        isEmpty: first + second === 0
    };
}
