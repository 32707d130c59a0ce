/** Hashes that stand for content. Pure: nothing of the product, no container, no database. */
package org.upschedule.digest;
