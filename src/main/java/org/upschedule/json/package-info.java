/** JSON in one way: fields that know their path. */
package org.upschedule.json;
