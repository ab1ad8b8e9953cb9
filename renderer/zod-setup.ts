import * as z from 'zod';

// Before any schema is made: otherwise zod tries to compile with `new Function`, which the page's policy refuses.
z.config({ jitless: true });
