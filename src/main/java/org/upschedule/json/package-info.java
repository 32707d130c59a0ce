/** JSON in one way: records are mapped by one strict mapper, and what is wrong is said with its key. */
package org.upschedule.json;
