/** Shows an owner the rows of her PDF that entries were read from, as long as the PDF is kept. */
package org.upschedule.job.receipt;
