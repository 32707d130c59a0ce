/** The cache that all nodes share, and that the product can do without. */
package org.upschedule.redis;
