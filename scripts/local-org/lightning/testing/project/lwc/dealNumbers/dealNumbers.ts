import { upper } from './words';

export const shout = (text: string): string => `${upper(text)}!`;
