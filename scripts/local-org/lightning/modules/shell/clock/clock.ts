import { LightningElement } from 'lwc';
import { context } from 'org/context';
import { messageOf, request } from 'org/http';
import { isNarrow } from 'org/viewport';

/** Shows the date on the org's clock and moves it forward. */
export default class Clock extends LightningElement {
    /** `yyyy-mm-dd` in the org's time zone. */
    today = '';
    busy = false;
    error = '';

    async connectedCallback(): Promise<void> {
        try {
            this.today = (await request<{ today: string }>('/lightning/clock')).today;
        } catch (error) {
            this.error = messageOf(error);
        }
    }

    get dateText(): string {
        if (!this.today) return '…';
        const locale = String(context.i18n.locale);
        return new Intl.DateTimeFormat(locale, {
            timeZone: 'UTC',
            ...(isNarrow() ? {} : { weekday: 'short' }),
            day: 'numeric',
            month: 'short',
            year: 'numeric'
        }).format(new Date(`${this.today}T00:00:00Z`));
    }

    pick(event: CustomEvent<{ value: string | null }>): void {
        const { value } = event.detail;
        if (value && value > this.today) void this.move(value);
    }

    step(event: Event): void {
        const { days = '0', months = '0' } = (event.currentTarget as HTMLElement).dataset;
        const [year = 0, month = 1, day = 1] = this.today.split('-').map(Number);
        const targetMonth = month - 1 + Number(months);
        // The 31st moves to the last day of a shorter month.
        const lastDay = new Date(Date.UTC(year, targetMonth + 1, 0)).getUTCDate();
        const target = new Date(Date.UTC(year, targetMonth, Math.min(day, lastDay) + Number(days)));
        void this.move(target.toISOString().slice(0, 10));
    }

    private async move(date: string): Promise<void> {
        this.busy = true;
        this.error = '';
        try {
            await request('/lightning/clock', { method: 'POST', body: { date } });
            location.reload();
        } catch (error) {
            this.error = messageOf(error);
            this.busy = false;
        }
    }
}
