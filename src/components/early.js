{
  const l = location,
    p = l.pathname,
    d = document.documentElement;
  if (!/\/$|\.\w+$/.test(p)) l.replace(p + '/' + l.search + l.hash);
  d.dataset.js = '';
  try {
    const s = JSON.parse(localStorage.getItem('viva:preferences'));
    if (/^(light|dark)$/.test(s.theme)) d.dataset.theme = s.theme;
    if (s.cover) {
      d.dataset.cover = '';
      addEventListener('error', () => delete d.dataset.cover, true);
    }
  } catch {}
}
