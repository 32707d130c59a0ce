/** What the version before has stored and handed out goes on working: its database, its answers and its feeds are kept here. */
package org.upschedule.upgrade;
