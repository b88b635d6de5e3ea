/** One stage as the org knows it. */
export interface Stage {
    /** API name. */
    name: string;
    label: string;
    closed: boolean;
    won: boolean;
    /** From the admin's mapping, else the stage's own place; null for a stage that the admin left unmapped. */
    position: number | null;
    proposal: boolean;
}

/** Beyond every open stage. */
const WON = Number.POSITIVE_INFINITY;
/** A lost stage is beyond nothing. */
const LOST = Number.NEGATIVE_INFINITY;

/** The order of the stages of one sales process. Names are compared as the platform does, ignoring case. */
export class StageOrder {
    private readonly byName: ReadonlyMap<string, Stage>;
    /** Open steps, first to last: stages that share a position are one step, called by the first of them. */
    readonly open: readonly Stage[];
    /** Depth from which on a proposal is out; null where no stage is mapped as one. */
    readonly proposal: number | null;

    constructor(stages: readonly Stage[]) {
        const named = stages.flatMap((s) => [s.label, s.name].map((name): [string, Stage] => [name.toLowerCase(), s]));
        this.byName = new Map(named);
        this.open = stages
            .filter((s) => !s.closed && s.position !== null)
            .sort((a, b) => a.position! - b.position!)
            .filter((s, i, all) => s.position !== all[i - 1]?.position);
        this.proposal = stages
            .filter((s) => !s.closed && s.position !== null && s.proposal)
            .reduce<number | null>((least, s) => Math.min(least ?? s.position!, s.position!), null);
    }

    /** How far a deal in this stage has come; null for a stage that is not known or not mapped. */
    depth(stage: string): number | null {
        const known = this.byName.get(stage.toLowerCase());
        if (!known) return null;
        if (known.won) return WON;
        return known.closed ? LOST : known.position;
    }

    isClosed(stage: string): boolean {
        return this.byName.get(stage.toLowerCase())?.closed ?? false;
    }

    isWon(stage: string): boolean {
        return this.byName.get(stage.toLowerCase())?.won ?? false;
    }
}
