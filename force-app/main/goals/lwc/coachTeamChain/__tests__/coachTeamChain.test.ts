import { createElement } from 'lwc';

import CoachTeamChain from 'c/coachTeamChain';

jest.mock('@salesforce/apex/CoachGoalController.divide', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/CoachGoalController.saveGoals', () => ({ default: jest.fn() }), { virtual: true });

describe('c-coach-team-chain', () => {
    it('is the chain of the people together', () => {
        const element = createElement('c-coach-team-chain', { is: CoachTeamChain });
        document.body.appendChild(element);
        const chain = element.shadowRoot!.querySelector<HTMLElement & { isTeam: boolean }>('c-coach-goal-chain');
        expect(chain?.isTeam).toBe(true);
    });
});
