import { useItemReaders } from '../src/parse/mail/item-readers';
import * as readers from '../src/parse/mail/outlook-items';

useItemReaders(readers);
