/** Makes the database and the answers of a version that {@link org.upschedule.upgrade} keeps; no part of the tests. */
package org.upschedule.upgrade.recording;
