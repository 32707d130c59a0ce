/** The shared memory of all nodes, which the product can do without. */
package org.upschedule.redis;
