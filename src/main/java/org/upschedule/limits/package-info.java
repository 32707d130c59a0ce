/** How often an owner or an address may ask, counted by all nodes together in Redis, or by each node alone while there is none. */
package org.upschedule.limits;
