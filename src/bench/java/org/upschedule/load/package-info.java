/** JMeter's plans in their full form, with what they cost the server, and the capacity report that is made of them. */
package org.upschedule.load;
