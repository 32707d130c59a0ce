/** Which groups to take: all choices on offer, what they cost, and the best of them. Pure: no container, no database. */
package org.upschedule.planning;
