/** What records of configured values have in common: each package with properties has one, and a wrong value refuses deployment. */
package org.upschedule.configuration;
