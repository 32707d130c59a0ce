/** How much one owner may keep. */
package org.upschedule.storage;
