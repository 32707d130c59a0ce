// The student's next PDF, with bytes that nobody sent before: a comment behind the end of the file.
def pdfs = props.computeIfAbsent('pdf files', {
    def folder = new File(vars.get('pdfs'))
    def files = (folder.listFiles() ?: []).findAll { it.name.endsWith('.pdf') }.sort()
    if (files.isEmpty()) throw new IllegalStateException("no PDF in $folder: give the folder with -Jpdfs=")
    files.collect { [it.name, it.bytes] }
})
int number = vars.get('number') as int
def (name, content) = pdfs[number % pdfs.size()]
def folder = new File(System.getProperty('java.io.tmpdir'), 'upschedule-load').tap { mkdirs() }
def file = new File(folder, Thread.currentThread().name.replaceAll(/\W+/, '-') + '-' + name)
file.withOutputStream {
    it.write(content)
    it.write("\n% ${UUID.randomUUID()}\n".bytes)
}
file.deleteOnExit()
vars.put('file', file.path)
vars.put('number', String.valueOf(number + 1))
vars.put('status', 'NONE')
vars.put('polls', '0')
vars.put('more', number + 1 < Math.min(pdfs.size(), vars.get('files') as int) ? 'yes' : 'no')
vars.put('taken', 'no')
vars.put('tries', '0')
SampleResult.setIgnore()
