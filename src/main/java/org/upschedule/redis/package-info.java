/** The cache and the counts that all nodes share, and that the product can do without. */
package org.upschedule.redis;
