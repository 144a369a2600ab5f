{
  const l = location,
    p = l.pathname,
    d = document.documentElement;
  if (!/\/$|\.\w+$/.test(p)) l.replace(p + '/' + l.search + l.hash);
  d.dataset.js = '';
  try {
    const s = JSON.parse(localStorage.getItem('viva:preferences'));
    if (s.theme !== 'system') d.dataset.theme = s.theme;
    if (s.cover) d.dataset.cover = '';
  } catch {}
}
