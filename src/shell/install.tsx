import { useWords } from '../app/index.ts';
import { Button, Notice, useStore } from '../ui/index.ts';
import { installState, isAppleMobile } from './install-prompt.ts';

/** How to get the app on the home screen: the browser's own question where it offers one, otherwise in words. */
export function InstallHelp() {
  const words = useWords();
  const { ask, isInstalled } = useStore(installState, (state) => state);
  if (isInstalled) {
    return (
      <Notice tone="success" title={words.text('install-done-title')}>
        {words.text('install-done-what')}
      </Notice>
    );
  }
  if (ask !== null) {
    return (
      <>
        <p>{words.text('install-what')}</p>
        <Button icon="download" onClick={ask}>
          {words.text('install-action')}
        </Button>
      </>
    );
  }
  if (isAppleMobile()) {
    return (
      <>
        <p>{words.text('install-what')}</p>
        <AppleSteps />
        <p>{words.text('install-apple-join')}</p>
      </>
    );
  }
  return (
    <>
      <p>{words.text('install-what')}</p>
      <p>{words.text('install-menu')}</p>
    </>
  );
}

/** The way to the home screen in Safari. */
export function AppleSteps() {
  const words = useWords();
  return (
    <ol>
      <li>{words.text('install-apple-share')}</li>
      <li>{words.text('install-apple-add')}</li>
      <li>{words.text('install-apple-open')}</li>
    </ol>
  );
}
