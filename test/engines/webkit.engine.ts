import { tellCore } from './core.ts';
import { webkitEngine } from './webkit.ts';

tellCore(webkitEngine);
