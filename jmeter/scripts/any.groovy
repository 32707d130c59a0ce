// One of those that were prepared, at random.
def all = props.get('made ' + args[0])
if (!all) throw new IllegalStateException("none of ${args[0]} was prepared")
all[java.util.concurrent.ThreadLocalRandom.current().nextInt(all.size())].each { name, value -> vars.put(name, value ?: '') }
SampleResult.setIgnore()
