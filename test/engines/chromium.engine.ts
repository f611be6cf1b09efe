import { chromiumEngine } from './chromium.ts';
import { tellCore } from './core.ts';

tellCore(chromiumEngine);
