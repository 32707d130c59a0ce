/** What all callers together may use of a node. */
package org.upschedule.admission;
