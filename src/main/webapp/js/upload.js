/** Ways for files to come in: chosen, or dropped. */

/** @param {(files: File[]) => void} onFiles */
export function acceptFiles(onFiles) {
  const input = document.getElementById('choose');
  const zone = document.getElementById('drop');

  input.addEventListener('change', () => {
    const files = [...input.files];
    input.value = ''; // or choosing the same file again would not be a change
    if (files.length) onFiles(files);
  });

  // The whole page takes the drop: one that misses the zone would make the browser leave for the PDF.
  const carriesFiles = (event) => event.dataTransfer?.types.includes('Files');
  const highlight = (on) => zone.classList.toggle('over', on);
  document.addEventListener('dragover', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    highlight(true);
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) highlight(false);
  });
  document.addEventListener('drop', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    highlight(false);
    const files = [...event.dataTransfer.files];
    if (files.length) onFiles(files);
  });
}
