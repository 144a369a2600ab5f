/** Marks the section one is reading in "On this page". */
export function followToc(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.toc a[href^="#"]')];
  const sections = links.flatMap((link) => document.getElementById(link.hash.slice(1)) ?? []);
  if (sections.length === 0) return;
  const mark = () => {
    const passed = sections.filter((section) => section.getBoundingClientRect().top < innerHeight / 3);
    const now = passed.at(-1) ?? sections[0];
    for (const link of links) link.classList.toggle('now', link.hash === `#${now?.id}`);
  };
  const observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -66% 0px', threshold: [0, 1] });
  for (const section of sections) observer.observe(section);
}

/** The panel behind "More" goes away when one of its links is followed to a place on this page. */
export function closeMoreOnLinks(): void {
  const panel = document.getElementById('more');
  panel?.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a')) panel.hidePopover();
  });
}
