import { tellCore } from './core.ts';
import { firefoxEngine } from './firefox.ts';

tellCore(firefoxEngine);
