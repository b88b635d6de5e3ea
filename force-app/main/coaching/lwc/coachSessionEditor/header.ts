import type { CoachSessionResult, CoachSessionView } from 'apex/dto';

import { mixOf, readAgenda } from 'c/coachAgendaWords';
import { Autosave, forget, release, settle, watch } from 'c/coachAutosave';
import type { SaveState, Unsent } from 'c/coachAutosave';

/** What the coach chooses about a session, besides its words. */
export interface HeaderFields {
    readonly kind: string;
    readonly phase: string;
    /** 'yyyy-MM-dd' */
    readonly heldOn: string;
    readonly minutes: number | null;
    readonly focusKpi: string;
    readonly skill: string;
    readonly opportunityIds: readonly string[];
    /** Items of the agenda; null while it is not known. */
    readonly asked: number | null;
    readonly told: number | null;
    readonly earlyItems: number | null;
    readonly lateItems: number | null;
}

/** The header as `CoachSessionController.saveSession` takes it. */
export type HeaderSave = ReturnType<SessionHeader['toSave']>;

const MINUTES = 30;
const FIRST_PHASE = 'Technique';

/** Somebody else saved the header in between. */
export interface HeaderConflict {
    readonly by: string;
    readonly version: number;
}

/**
 * The header of a session, kept like its texts: while somebody chooses. It says nothing that others may not know, so it
 * needs no draft.
 */
export class SessionHeader implements Unsent {
    private readonly key: string;
    private readonly save: (header: HeaderSave) => Promise<CoachSessionResult | null>;
    private readonly autosave: Autosave<HeaderConflict>;
    private view: CoachSessionView;
    private version: number;
    private isShown = true;
    private listener: (() => void) | undefined;

    constructor(
        view: CoachSessionView,
        save: (header: HeaderSave) => Promise<CoachSessionResult | null>,
        isRefusal: (error: unknown) => boolean
    ) {
        this.view = view;
        this.save = save;
        this.version = view.version ?? 0;
        this.key = `${view.summary?.id ?? ''}|header`;
        this.autosave = new Autosave<HeaderConflict>({
            text: JSON.stringify(fieldsOf(view)),
            send: () => this.send(),
            isFinal: isRefusal,
            changed: () => {
                this.listener?.();
                if (!this.isShown) settle(this.key, this);
            }
        });
        watch(this.key, this);
    }

    get fields(): HeaderFields {
        return JSON.parse(this.autosave.text) as HeaderFields;
    }

    get state(): SaveState<HeaderConflict> {
        return this.autosave.state;
    }

    get isUnsent(): boolean {
        return this.autosave.isUnsent;
    }

    listen(listener: () => void): void {
        this.listener = listener;
    }

    change(fields: Partial<HeaderFields>): void {
        this.autosave.change(JSON.stringify({ ...this.fields, ...fields }));
        this.listener?.();
    }

    flush(): Promise<boolean> {
        return this.autosave.flush();
    }

    hold(): void {
        this.autosave.hold();
    }

    resume(): void {
        this.autosave.resume();
    }

    close(): void {
        this.isShown = false;
        void release(this.key, this);
    }

    reopen(): void {
        this.isShown = true;
        watch(this.key, this);
    }

    /** The session was deleted: nothing is sent any more. */
    discard(): void {
        this.autosave.hold();
        forget(this.key);
    }

    /** Writes over what somebody else saved in between. */
    keepMine({ version }: HeaderConflict): void {
        this.version = version;
        this.autosave.resolve(this.autosave.text);
    }

    /** The session as it stands after a save; what was chosen meanwhile is saved next. */
    renew(view: CoachSessionView): void {
        this.view = view;
        this.version = view.version ?? 0;
        this.autosave.accept(JSON.stringify(fieldsOf(view)));
    }

    toSave() {
        const { minutes, kind, phase, heldOn, focusKpi, skill, opportunityIds, ...mix } = this.fields;
        return {
            sessionId: this.view.summary?.id ?? '',
            version: this.version,
            held: this.view.summary?.state === 'Held',
            kind,
            phase: phase || null,
            heldOn: heldOn || null,
            minutes,
            focusKpi: focusKpi || null,
            skill: skill || null,
            opportunityIds: [...opportunityIds],
            ...mix
        };
    }

    private async send(): Promise<HeaderConflict | null> {
        const { view, headerBy } = (await this.save(this.toSave())) ?? {};
        if (headerBy) return { by: headerBy, version: view?.version ?? 0 };
        this.version = view?.version ?? this.version;
        return null;
    }
}

/** What stands in the header, with what most sessions are where nothing was chosen yet. */
function fieldsOf({ summary, deals, baseline, today, texts }: CoachSessionView): HeaderFields {
    const agenda = texts?.find(({ part }) => part === 'Agenda');
    const kept = agenda?.draft ?? agenda?.text;
    const mix = kept ? mixOf(readAgenda(kept).lines) : undefined;
    const behind = (status: string): string => baseline?.find((row) => row.status === status)?.kpi ?? '';
    return {
        kind: summary?.kind ?? '',
        phase: summary?.phase ?? FIRST_PHASE,
        heldOn: summary?.heldOn ?? today ?? '',
        minutes: summary?.minutes ?? MINUTES,
        focusKpi: summary?.focusKpi ?? (behind('behind') || behind('slightlyBehind')),
        skill: summary?.skill ?? '',
        opportunityIds: (deals ?? []).map(({ opportunityId }) => opportunityId ?? ''),
        asked: mix?.asked ?? null,
        told: mix?.told ?? null,
        earlyItems: mix?.early ?? null,
        lateItems: mix?.late ?? null
    };
}
