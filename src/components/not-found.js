{
  const parts = location.pathname.split('/').slice(1, -1);
  const roots = parts.map((_, i) => '/' + parts.slice(0, parts.length - i).join('/') + '/').concat('/');
  const find = async () => {
    for (const root of roots) {
      try {
        const answer = await fetch(root + 'pagefind/pagefind-entry.json');
        if (answer.ok && (await answer.json()).languages) return root;
      } catch {}
    }
  };
  find().then((root) => {
    if (!root) return;
    for (const link of document.querySelectorAll('a[data-path]')) {
      link.href = root + link.dataset.path;
      link.hidden = false;
    }
    const words = decodeURIComponent(location.pathname.slice(root.length))
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean);
    if (words.length) document.querySelector('a[data-search]').href += '?q=' + encodeURIComponent(words.slice(-1)[0]);
  });
}
