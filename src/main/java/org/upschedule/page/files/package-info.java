/** Makes the files of the page ready to be sent: names with hashes, references to these names, packed copies. */
package org.upschedule.page.files;
