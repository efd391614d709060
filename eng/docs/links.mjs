// Every link of a built site, followed: the page or file is there, and so is the place on the page. Addresses of other hosts are not asked.
// Usage: node links.mjs FOLDER
import { readFileSync, readdirSync, existsSync, statSync } from 'node:fs';
import { join, dirname, resolve, relative } from 'node:path';

const site = resolve(process.argv[2]);
const pages = readdirSync(site, { recursive: true }).filter(name => name.endsWith('.html')).map(name => join(site, name));
const text = new Map(pages.map(page => [page, readFileSync(page, 'utf8').replace(/<!--[\s\S]*?-->/g, '')]));
const decode = value => decodeURIComponent(value.replaceAll('&amp;', '&').replaceAll('&#39;', "'").replaceAll('&quot;', '"'));
const anchors = new Map();
const anchorsOf = page => {
    if (!anchors.has(page)) {
        anchors.set(page, new Set([...text.get(page).matchAll(/\s(?:id|name)="([^"]+)"/g)].map(match => decode(match[1]))));
    }
    return anchors.get(page);
};

let followed = 0;
const broken = [];
for (const page of pages) {
    for (const [, link] of text.get(page).matchAll(/\s(?:href|src)="([^"]*)"/g)) {
        if (link === '' || link === '#' || /^[a-z]+:|^\/\//i.test(link)) {
            continue;
        }
        followed++;
        const [path, anchor] = decode(link).split('#');
        let target = path === '' ? page : resolve(dirname(page), path.split('?')[0]);
        if (existsSync(target) && statSync(target).isDirectory()) {
            target = join(target, 'index.html');
        }
        const known = existsSync(target) && !relative(site, target).startsWith('..');
        if (!known || (anchor && text.has(target) && !anchorsOf(target).has(anchor))) {
            broken.push(`${relative(site, page)}: ${link}`);
        }
    }
}
for (const line of broken.slice(0, 50)) {
    console.error(`leads nowhere: ${line}`);
}
console.log(`${pages.length} pages, ${followed} links, ${broken.length} lead nowhere`);
process.exit(broken.length > 0 || followed === 0 ? 1 : 0);
