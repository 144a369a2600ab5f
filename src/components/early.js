{
  const l = location,
    p = l.pathname,
    d = document.documentElement;
  if (!/\/$|\.\w+$/.test(p)) l.replace(p + '/' + l.search + l.hash);
  d.dataset.js = '';
  addEventListener(
    'error',
    (e) => {
      if (e.target.localName === 'script') for (const name of ['js', 'cover']) delete d.dataset[name];
    },
    true,
  );
  d.dataset.day = Math.floor(Date.now() / 864e5) % 7;
  try {
    const s = JSON.parse(localStorage.getItem('viva:preferences'));
    if (/^(light|dark)$/.test(s.theme)) d.dataset.theme = s.theme;
    if (s.cover) d.dataset.cover = '';
  } catch {}
}
