/** The address at which the browser itself opens a page where words stand, and marks them. */
export const quotedAt = (address, words) => `${address.replace(/#.*$/, '')}#:~:text=${encodeURIComponent(words).replace(/-/g, '%2D')}`;
