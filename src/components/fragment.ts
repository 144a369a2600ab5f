/** A link to something folded or covered opens it, on arrival and later. */
export function openFragment(): void {
  const open = () => {
    const target = location.hash.length > 1 && document.getElementById(decode(location.hash.slice(1)));
    if (!target) return;
    const fold = target.closest('details');
    if (fold) fold.open = true;
    const answer = target.closest<HTMLElement>('[data-answer]');
    if (answer) answer.dataset['uncovered'] = '';
    target.scrollIntoView();
  };
  addEventListener('hashchange', open);
  open();
}

/** A fragment that is no valid encoding is taken as it stands. */
function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
