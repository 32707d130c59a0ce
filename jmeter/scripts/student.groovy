// A student who was never here: another address behind the balancer, and files of her own.
def random = java.util.concurrent.ThreadLocalRandom.current()
vars.put('address', '10.' + random.nextInt(256) + '.' + random.nextInt(256) + '.' + random.nextInt(1, 255))
vars.put('jobs', '')
vars.put('number', '0')
vars.put('more', 'yes')
SampleResult.setIgnore()
